/** Whose default, example or value a value is. */
import { describe, expect, it } from 'vitest';
import { parameterName } from '../../src/text/parameter-name.ts';

describe('the parameter around a value', () => {
  it.each([
    ['Terraform', 'variable "access_key_secret" {\n  type = string\n  default = "', 'access_key_secret'],
    ['ROS in JSON', '{"Parameters":{"AccessKeySecret":{"Type":"String","Default":"', 'AccessKeySecret'],
    ['ROS in YAML', 'Parameters:\n  AccessKeySecret:\n    Type: String\n    Default: ', 'AccessKeySecret'],
    ['a field', 'secret: str = Field(default="', 'secret'],
    ['a field with a type in brackets', 'secret: Optional[str] = Field(default="', 'secret'],
    ['a constructed field', 'const secret = new Field(default = "', 'secret'],
    ['an option', 'parser.add_argument("--access-key-secret", default="', 'access-key-secret'],
    ['Jenkins', "string(name: 'ALIYUN_SECRET', defaultValue: '", 'ALIYUN_SECRET'],
    ['XML', '<name>fs.oss.accessKeySecret</name>\n  <value>', 'fs.oss.accessKeySecret'],
  ])('is named: %s', (_, left, name) => expect(parameterName(left)).toBe(`${name} = "`));

  it.each([
    ['no attribute', 'secret = "'],
    ['nobody', '"default": "'],
    ['a name that is too long', `${'n'.repeat(81)}: { "default": "`],
    ['a statement before', 'secret(); default = "'],
  ])('is none: %s', (_, left) => expect(parameterName(left)).toBeNull());
});
