/**
 * Neighbours' secrets in excerpts: what stands beside a finding on its line is shown only when it is a name or
 * evidently harmless.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskLine, REDACTION_MARK } from '../../src/text/mask/line-mask.ts';
import { isPlainWord } from '../../src/text/mask/plain-words.ts';
import { neighbourLine, PASS_WORDS, REDACTED, shownOf } from './neighbour-secrets.ts';

const masked = (line: string, open?: Parameters<typeof maskLine>[1]): string =>
  maskLine(line.replaceAll(REDACTED, REDACTION_MARK), open).replaceAll(REDACTION_MARK, '[id]');

describe("neighbours' secrets", () => {
  it('are made of words that a line does not show', () => {
    expect(PASS_WORDS.filter((word) => isPlainWord(word.toLowerCase()))).toEqual([]);
  });

  it('are not shown, and the names around them are', () => {
    fc.assert(
      fc.property(neighbourLine, ({ line, secret, names }) => {
        const text = masked(line);
        const rest = line.replaceAll(secret, ' ').replaceAll(encodeURIComponent(secret), ' ');
        expect({ text, shown: shownOf(secret, text, rest) }).toEqual({ text, shown: [] });
        for (const name of names) expect(text).toContain(name);
        expect(text.split('[id]').length).toBe(line.split(REDACTED).length);
      }),
      { numRuns: 4000 },
    );
  });

  it.each([
    // env lines and shells
    ['DATABASE_URL=mysql://app:hunter2@db AK=@@ SK=@@', 'DATABASE_URL=mysql://***@db AK=@@ SK=@@'],
    [
      'docker run -d -e AK=@@ -e MYSQL_ROOT_PASSWORD=letmein --name web nginx:1.21',
      'docker run -d -e AK=@@ -e MYSQL_ROOT_PASSWORD=*** --name web nginx:1.21',
    ],
    ['mysql -h db -uroot -pletmein -e "set @ak=\'@@\'"', 'mysql -h *** -u*** -p*** -e "*** @ak=\'@@\'"'],
    [
      'curl -u alice:letmein "https://api.example.com/v1?AccessKeyId=@@"',
      'curl -u ***:*** "https://api.example.com/v1?AccessKeyId=@@"',
    ],
    ['sshpass -p letmein ssh root@host AK=@@', '*** -p *** ssh root@host AK=@@'],
    [
      'aliyun configure set --access-key-id @@ --access-key-secret @@ --region cn-hangzhou',
      'aliyun configure set --access-key-id @@ --access-key-secret @@ --region cn-hangzhou',
    ],
    ['alice:$apr1$abcdefgh$ijklmnop AK=@@', '***:*** AK=@@'],
    // YAML, JSON, XML, properties
    [
      '{access-key: @@, password: letmein, region: cn-hangzhou, port: 3306, ssl: true}',
      '{access-key: @@, password: ***, region: cn-hangzhou, port: 3306, ssl: true}',
    ],
    ['passphrase: correct horse battery staple # @@', 'passphrase: *** @@'],
    [
      '{"id":"@@","pw":"a \\"quoted\\" one","host":"oss-cn-beijing.aliyuncs.com"}',
      '{"id":"@@","pw":"***","host":"oss-cn-beijing.aliyuncs.com"}',
    ],
    [
      '"{\\"AccessKeyId\\":\\"@@\\",\\"password\\":\\"letmein\\"}"',
      '"{\\"AccessKeyId\\":\\"@@\\",\\"password\\":\\"***\\"}"',
    ],
    [
      '<add key="AccessKeyId" value="@@"/><add key="Password" value="test"/>',
      '<add key="AccessKeyId" value="@@"/><add key="Password" value="***"/>',
    ],
    [
      '<accessKeyId>@@</accessKeyId><password>letmein</password>',
      '<accessKeyId>@@</accessKeyId><password>***</password>',
    ],
    [
      'spring.datasource.url=jdbc:mysql://db:3306/app?user=root&password=letmein&ak=@@',
      'spring.datasource.url=jdbc:mysql://db:3306/app?user=root&password=***&ak=@@',
    ],
    ['Server=db;Uid=sa;Pwd=letmein;AK=@@', 'Server=db;Uid=***;Pwd=***;AK=@@'],
    // code
    [
      'IClientProfile profile = DefaultProfile.getProfile("cn-hangzhou", "@@", "@@");',
      'IClientProfile profile = DefaultProfile.getProfile("cn-hangzhou", "@@", "@@");',
    ],
    [
      'client, err := oss.New("oss-cn-hangzhou.aliyuncs.com", "@@", "letmein")',
      'client, err := oss.New("oss-cn-hangzhou.aliyuncs.com", "@@", "***")',
    ],
    ["auth = oss2.Auth('@@', '@@'); login('alice', 'root')", "auth = oss2.Auth('@@', '@@'); login('***', '***')"],
    [
      "new OSS({accessKeyId:'@@',accessKeySecret:'@@'}); call('@@', '@@')",
      "new OSS({accessKeyId:'@@',accessKeySecret:'@@'}); call('@@', '@@')",
    ],
    [
      "$config['ak'] = '@@'; $config['db_password'] = 'letmein';",
      "$config['ak'] = '@@'; $config['db_password'] = '***';",
    ],
    ['id = os.getenv("ALIYUN_AK", "@@") or "letmein"', 'id = os.getenv("ALIYUN_AK", "@@") or "***"'],
    // rows, addresses, headers, signed requests
    ['alice,letmein,@@,@@,hunter2', '***,***,@@,@@,***'],
    ['REDIS=redis://:let/me@in@cache:6379/0 AK=@@', 'REDIS=redis://:***@cache:6379/*** AK=@@'],
    [
      'git clone https://sometoken:x-oauth-basic@github.com/org/repo.git # @@',
      'git *** https://***@github.com/org/repo.git # @@',
    ],
    ['hook https://hooks.slack.com/services/T0AB/B0CD/abc ak @@', '*** https://hooks.slack.com/services/*** ak @@'],
    ['Authorization: Basic YWxpY2U6bGV0bWVpbg== X-Ak: @@', 'Authorization: *** X-Ak: @@'],
    [
      'GET /a.png?OSSAccessKeyId=@@&Expires=1748779200&Signature=abc%3D',
      'GET /a.png?OSSAccessKeyId=@@&Expires=***&Signature=***',
    ],
    ['-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBg\\n AK=@@', '*** PRIVATE *** AK=@@'],
    // comments and prose
    ['@@ # prod account of the old project', '@@ # prod account of the old project'],
    ['# 生产环境 密码：letmein 密钥：@@', '# 生产环境 密码：*** 密钥：@@'],
    ["# don't use, the password is letmein (@@)", "# don't use, the password *** (@@)"],
    ['@@', '@@'],
    ['    - name: ALIYUN_AK', '    - name: ALIYUN_AK'],
    ['x@@y', '***@@***'],
  ])('%s', (line, shown) => {
    expect(maskLine(line.replaceAll('@@', REDACTION_MARK)).replaceAll(REDACTION_MARK, '@@')).toBe(shown);
  });

  it('are not shown when the line was cut within them', () => {
    expect(masked(`test","AK":"${REDACTED}","name":"prod`, { start: true, end: true })).toBe(
      '***","AK":"[id]","name":"***',
    );
    expect(masked(`prod ${REDACTED} test`, { start: true, end: true })).toBe('*** [id] ***');
    expect(masked(`prod ${REDACTED} test`)).toBe('prod [id] test');
  });

  it('do not make a long line slow', () => {
    // Quotes that never close, names without values, addresses in addresses: every step of the mask goes on.
    for (const piece of [
      '"',
      '\\"',
      '\'"`',
      'a=',
      'a:',
      '<',
      'https://',
      'a@',
      '(',
      'password ',
      '密码',
      '\\',
      '-p ',
      '{"a":',
    ]) {
      expect(maskLine(piece.repeat(Math.ceil(2000 / piece.length))).length).toBeLessThan(20_000);
    }
  });
});
