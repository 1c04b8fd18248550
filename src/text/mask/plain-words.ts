/**
 * Words that tell a reader of an excerpt where he is and cannot be anybody's password by themselves: keywords of
 * languages and formats, names of things that stand around credentials, the small words of comments. What is not in
 * here is not shown unless its place says that it is a name (line-mask.ts). Lower case; compound names are looked up
 * word by word.
 */
const WORDS = `
a about above access account accounts acct action actions active add address addr after ak akid alibaba alibabacloud
aliyun aliyuncs all already
also always am amazonaws amp an and any api apikey apos app application appcode apply apps appid are args array arn as
assert async at auth
author authorization await aws azure
back backend backup base basic bash be bearer because been before below beta between bin block bool boolean boot
branch bucket build but by byte bytes
call callback can case cat catch cd cert certificate changed char check ci class cli client clients close cloud
cluster cmd cn code com comment commit
common compatible conf config configs configure configuration connect connection connections console const constructor
container content context cookie copy core create created
credential credentials cred creds cron curl current customer
daily dashscope data database datasource date day db debug declare def default define del delete demo deploy
deprecated dev develop development did dir
disable disabled do docker does doc docs domain don done double down download driver dsn
each echo ecs edit elif else email empty en enable enabled end endif endpoint endpoints engine entry enum env environ
environment err error eval even every example
except exec exit exp expiration expire expires expiry export exports extends external
failed fallback false fetch fi field file files final finally find first fixme float fn folder for force from func
function
gateway generated get getenv git github gitlab global go got group gt guest
had handler has hash have he head header headers hello help her here hk home host hostname hosts how html http https
id identifier ids if image images img implements import in include index info init inner input insert inside instance
instances int integer interface internal into io is issue it item its
java jdbc job jpg js json just jwt
keep key keys kind kms known kubernetes
lambda last lease length let level lib license line link list live load local localhost location log logger login logs
long lt
machine mail main make map master max may member memory message method min mini mobile mode model module mongo mongodb
monitor more mq must mvn my mysql
name names namespace nano net network never new next nginx nil no node none nonce not note now npm null number
object of off offline oidc old on once online only op open openapi option optional options or org os oss other
otherwise our out output over override own owner
package page param parameter parameters params parse pass passphrase passwd password path paths pem pending php pip
plain please plugin png policy pool port post postgres postgresql prefix
print printf private prod prod production profile project prop properties property props protected provider proxy
public publish pull push put pw pwd py python
qa query queue quot
ram read readonly redis ref region registry release remote remove removed rename replace replica repo repository
request require required resource resources response rest
return returns revoke revoked role roles root rotate rotated rs ruby run runtime
same sample sandbox save schema scheme scope screenshot script search secondary secret secrets section security see
select self send server service services session set setenv setting settings setup
sh shared shell short should show sig sign signature signed since site size sk sls sms smtp so some source spring sql
src ssh ssl stage staging standard start state static status still stop
storage store str string struct sts sub subaccount sudo super support switch sync system
table tag target task team temp temporary tenant test testing tests text than that the their them then there these
they thing this throw throws time timeout timestamp tls tmp to today todo
token tokens tool top trace transport true try ttl type types
ubuntu uid ui undefined unit unix unknown unset until up update upload uri url urls us use used user username users
uses using utf
val valid value values var variable variables vault vendor verify version very via view vm void volume vpc
wait want warn warning was we web webhook when where which while who why wiki will with within without worker workflow
workspace write
xml yaml year yes yet yml you your
zone zones
`;

const PLAIN_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** @param word in lower case */
export function isPlainWord(word: string): boolean {
  return PLAIN_WORDS.has(word);
}
