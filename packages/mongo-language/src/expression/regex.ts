import { bool, fail, FALSE, int, NULL, ServerError, string, T, type Value } from "@raati/mongo-values";
import { compileRegex } from "../query/regex.ts";
import { constant, keyed, list, record, textOrNone, type Operand, type Operator, type Operators } from "./operator.ts";

/** `find` answers for a text; `none` stands for a null instead of the text or the pattern. */
function searching(none: Value, find: (regex: RegExp, text: string) => Value, build = buildRegex): Operator {
  return keyed([51103, 31024], { input: 31022, regex: 31023 }, ["options"], (given, { name }) => {
    const { input, regex, options = constant(NULL) } = given;
    const fixed = regex.constant && options.constant ? { regex: build(regex([]), options([]), name) } : undefined;
    return (env) => {
      const text = textOrNone(input(env), 51104, `${name}'s 'input'`);
      const expression = fixed ? fixed.regex : build(regex(env), options(env), name);
      return text === undefined || expression === undefined ? none : find(expression, text);
    };
  });
}

/** Undefined for a null instead of a pattern. */
function buildRegex(value: Operand, flags: Operand, name: string): RegExp | undefined {
  const { pattern, flags: own } = value?.t === T.regex ? value.v
    : { pattern: textOrNone(value, 51105, `${name}'s 'regex'`), flags: "" };
  const options = textOrNone(flags, 51106, `${name}'s 'options'`);
  if (pattern === undefined) return undefined;
  if (options !== undefined && own !== "") fail(51107, `${name}: options are in both 'regex' and 'options'`);
  if (pattern.includes("\0")) fail(51109, `${name}: regular expression cannot contain an embedded null byte`);
  if (options?.includes("\0")) fail(51110, `${name}: regular expression options cannot contain an embedded null byte`);
  try {
    return compileRegex(pattern, options ?? own);
  } catch (error) {
    // Aggregation has a code of its own for what queries call an invalid pattern.
    if (error instanceof ServerError && error.code === 51091) fail(51111, `Invalid Regex in ${name}: ${error.message}`);
    throw error;
  }
}

/** A regular expression to be stepped through, of which the captures are PCRE's. */
function buildCapturing(value: Operand, flags: Operand, name: string): RegExp | undefined {
  const regex = buildRegex(value, flags, name);
  if (!regex) return undefined;
  checkCaptures(regex.source, name);
  return new RegExp(regex, "gu");
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

/** `{match, idx, captures}` of the matches, of which `idx` counts code points. Nothing is sought at the very end. */
function* matches(regex: RegExp, text: string): Generator<Value> {
  for (const match of text.matchAll(regex)) {
    const captures = match.slice(1).map((capture: string | undefined) => (capture === undefined ? NULL : string(capture)));
    const idx = Array.from(text.slice(0, match.index)).length;
    yield record({ match: string(match[0]), idx: int(idx), captures: list(captures) });
    const step = match[0] || String.fromCodePoint(text.codePointAt(match.index) ?? 0);
    if (match.index + step.length >= text.length) return;
  }
}

export const REGEX: Operators = {
  $regexMatch: searching(FALSE, (regex, text) => bool(regex.test(text))),
  $regexFind: searching(NULL, (regex, text) => matches(regex, text).next().value ?? NULL, buildCapturing),
  $regexFindAll: searching(list([]), (regex, text) => list([...matches(regex, text)]), buildCapturing),
};
