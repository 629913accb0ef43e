import { Doc } from "../bson/document.ts";
import { bool, FALSE, int, NULL, object, string, T, type Value } from "../bson/value.ts";
import { fail, ServerError } from "../errors.ts";
import { compileRegex } from "../query/regex.ts";
import { constant, keyed, list, nullish, textOf, type Operand, type Operator, type Operators } from "./operator.ts";

/** `find` answers for a text; `none` stands for a null instead of the text or the pattern. */
function searching(none: Value, captures: boolean, find: (regex: RegExp, text: string) => Value): Operator {
  return keyed([51103, 31024], { input: 31022, regex: 31023 }, ["options"], (given, { name }) => {
    const { input, regex, options = constant(NULL) } = given;
    const build = (pattern: Operand, flags: Operand): RegExp | undefined => {
      const built = buildRegex(pattern, flags, name);
      if (built && captures) checkCaptures(built.source, name);
      return built;
    };
    const fixed = regex.constant && options.constant ? { regex: build(regex([]), options([])) } : undefined;
    return (env) => {
      const text = textOrNone(input(env), 51104, `${name}'s 'input'`);
      const expression = fixed ? fixed.regex : build(regex(env), options(env));
      return text === undefined || expression === undefined ? none : find(expression, text);
    };
  });
}

function textOrNone(value: Operand, code: number, what: string): string | undefined {
  return nullish(value) ? undefined : textOf(value, code, what);
}

function buildRegex(value: Operand, flags: Operand, name: string): RegExp | undefined {
  const pattern = value?.t === T.regex ? value.v.pattern : textOrNone(value, 51105, `${name}'s 'regex'`);
  const own = value?.t === T.regex ? value.v.flags : "";
  const options = textOrNone(flags, 51106, `${name}'s 'options'`);
  if (pattern === undefined) return undefined;
  if (options !== undefined && own !== "") fail(51107, `${name}: options are in both 'regex' and 'options'`);
  if (pattern.includes("\0")) fail(51109, `${name}: regular expression cannot contain an embedded null byte`);
  if (options?.includes("\0")) fail(51110, `${name}: regular expression options cannot contain an embedded null byte`);
  try {
    return new RegExp(compileRegex(pattern, options ?? own).source, "gu");
  } catch (error) {
    // Aggregation has a code of its own for what queries call an invalid pattern.
    if (error instanceof ServerError && error.code === 51091) fail(51111, `Invalid Regex in ${name}: ${error.message}`);
    throw error;
  }
}

/**
 * Refuses captures of which JavaScript keeps another iteration than PCRE: those within a repeated group, which JavaScript
 * forgets at each turn, and a repeated one that can be empty, of which it leaves out the last, empty turn.
 */
function checkCaptures(source: string, name: string): void {
  const open = [{ capturing: false, inside: false, from: 0 }];
  for (const { 0: token, index } of source.matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?<?[:=!])?|\)[*+?{]?/gsu)) {
    if (token.startsWith("(")) open.push({ capturing: token === "(", inside: false, from: index + token.length });
    if (!token.startsWith(")")) continue;
    const group = open.pop()!;
    const empty = (): boolean => new RegExp(`^(?:${source.slice(group.from, index)})$`, "u").test("");
    if (token.length > 1 && (group.inside || (group.capturing && empty()))) {
      fail("NotImplemented", `${name} does not serve captures inside a repeated group`);
    }
    open.at(-1)!.inside ||= group.capturing || group.inside;
  }
}

function execute(regex: RegExp, text: string, from = 0): RegExpExecArray | null {
  regex.lastIndex = from;
  return regex.exec(text);
}

/** `{match, idx, captures}` of a match; `idx` counts code points. */
function found(match: RegExpExecArray): Value {
  const captures = match.slice(1).map((text: string | undefined) => (text === undefined ? NULL : string(text)));
  const before = Array.from(match.input.slice(0, match.index)).length;
  return object(Doc.of(["match", "idx", "captures"], [string(match[0]), int(before), list(captures)]));
}

function findFirst(regex: RegExp, text: string): Value {
  const match = execute(regex, text);
  return match ? found(match) : NULL;
}

/** Matches do not overlap; after an empty one the search goes on a character later. Nothing is sought at the very end. */
function findAll(regex: RegExp, text: string): Value {
  const all: Value[] = [];
  let at = 0;
  do {
    const match = execute(regex, text, at);
    if (!match) break;
    all.push(found(match));
    at = match.index + (match[0] || String.fromCodePoint(text.codePointAt(match.index) ?? 0)).length;
  } while (at < text.length);
  return list(all);
}

export const REGEX: Operators = {
  $regexMatch: searching(FALSE, false, (regex, text) => bool(execute(regex, text) !== null)),
  $regexFind: searching(NULL, true, findFirst),
  $regexFindAll: searching(list([]), true, findAll),
};
