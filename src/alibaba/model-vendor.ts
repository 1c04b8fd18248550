/**
 * Whose key a `sk-` with 32 hexadecimal digits is. DashScope and DeepSeek hand out keys of the same shape
 * (7 of 7 DashScope keys: docs/research/credential-formats.md, "Other kinds"), so only the words around can tell.
 */

/** Also as bytes of UTF-8 and GBK, since views hold one unit per byte: 百炼, 通义, 灵积. */
const ALIBABA_WORDS =
  /dashscope|bailian|qwen|tongyi|aliyuncs|百炼|通义|灵积|\xe7\x99\xbe\xe7\x82\xbc|\xe9\x80\x9a\xe4\xb9\x89|\xe7\x81\xb5\xe7\xa7\xaf|\xb0\xd9\xc1\xb6|\xcd\xa8\xd2\xe5|\xc1\xe9\xbb\xfd/gi;
const OTHER_WORDS =
  /deepseek|moonshot|kimi|siliconflow|openrouter|zhipu|minimax|深度求索|\xe6\xb7\xb1\xe5\xba\xa6\xe6\xb1\x82\xe7\xb4\xa2/gi;
/** How far away a vendor may be named: a request with its headers, in characters. */
const REACH = 400;
/** A line break weighs as much as this many characters: a name on the value's own line says more. */
const LINE_COST = 60;
/** A list of providers names each one before its key. */
const BEHIND_COST = 40;

/**
 * @param left text before the key
 * @param right text after it
 * @returns null when no vendor is named near
 */
export function nearestModelVendor(left: string, right: string): 'alibaba' | 'other' | null {
  const [before, after] = [left.slice(-REACH), right.slice(0, REACH)];
  const alibaba = cheapest(before, after, ALIBABA_WORDS);
  const other = cheapest(before, after, OTHER_WORDS);
  if (alibaba === null && other === null) return null;
  return (alibaba ?? Infinity) <= (other ?? Infinity) ? 'alibaba' : 'other';
}

function cheapest(before: string, after: string, words: RegExp): number | null {
  const costs: number[] = [];
  for (const word of before.matchAll(words)) costs.push(cost(before.slice(word.index + word[0].length)));
  for (const word of after.matchAll(words)) costs.push(cost(after.slice(0, word.index)) + BEHIND_COST);
  return costs.length === 0 ? null : Math.min(...costs);
}

function cost(between: string): number {
  return between.length + (between.split('\n').length - 1) * LINE_COST;
}
