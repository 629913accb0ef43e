import { Doc } from "../bson/document.ts";
import { FALSE, bool, int, NULL, object, string, T, type Value } from "../bson/value.ts";
import { fail, ServerError } from "../errors.ts";
import { compileRegex } from "../query/regex.ts";
import {
  compiled, constant, folded, list, named, nullish, textOf, type Call, type Operand, type Operator, type Operators,
} from "./operator.ts";

/** What an operator answers for a text, and for a null instead of the text or the pattern. */
interface Search { readonly none: Value; readonly captures: boolean; find(regex: RegExp, text: string): Value }

function searching({ none, captures, find }: Search): Operator {
  return (call) => {
    const given = compiled(call, named(call, { document: 51103, unknown: 31024 }, { input: 31022, regex: 31023 }, ["options"]));
    const { input, regex, options = constant(NULL) } = given;
    const build = (pattern: Operand, flags: Operand): RegExp | undefined => buildRegex(pattern, flags, captures, call);
    const fixed = regex.constant && options.constant ? { regex: build(regex([]), options([])) } : undefined;
    return folded([input, regex, options], (env) => {
      const value = input(env);
      const text = nullish(value) ? undefined : textOf(value, 51104, `${call.name}'s 'input'`);
      const expression = fixed ? fixed.regex : build(regex(env), options(env));
      return text === undefined || expression === undefined ? none : find(expression, text);
    });
  };
}

function buildRegex(value: Operand, flags: Operand, captures: boolean, { name }: Call): RegExp | undefined {
  if (!nullish(value) && value.t !== T.regex) textOf(value, 51105, `${name}'s 'regex'`);
  const options = nullish(flags) ? undefined : textOf(flags, 51106, `${name}'s 'options'`);
  if (nullish(value)) return undefined;
  const own = value.t === T.regex ? value.v : { pattern: value.v as string, flags: "" };
  if (options !== undefined && own.flags !== "") fail(51107, `${name}: options are in both 'regex' and 'options'`);
  if (own.pattern.includes("\0")) fail(51109, `${name}: regular expression cannot contain an embedded null byte`);
  if (options?.includes("\0")) fail(51110, `${name}: regular expression options cannot contain an embedded null byte`);
  const regex = translated(own.pattern, options ?? own.flags, name);
  if (captures) checkCaptures(regex.source, name);
  return regex;
}

/** The translation that queries use, under the code that aggregation has for an invalid pattern. */
function translated(pattern: string, flags: string, name: string): RegExp {
  try {
    return new RegExp(compileRegex(pattern, flags).source, "gu");
  } catch (error) {
    if (error instanceof ServerError && error.code === 51091) return fail(51111, `Invalid Regex in ${name}: ${error.message}`);
    throw error;
  }
}

/**
 * Refuses captures of which JavaScript keeps another iteration than PCRE: those within a repeated group, which JavaScript
 * forgets at each turn, and a repeated one that can be empty, of which it leaves out the last, empty turn.
 */
function checkCaptures(source: string, name: string): void {
  const open: { capturing: boolean; inside: boolean; from: number }[] = [{ capturing: false, inside: false, from: 0 }];
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

const pointsIn = (text: string): number => Array.from(text).length;

/** `{match, idx, captures}` of a match; `idx` counts code points. */
function found(match: RegExpExecArray): Value {
  const captures = match.slice(1).map((text: string | undefined) => (text === undefined ? NULL : string(text)));
  const values = [string(match[0]), int(pointsIn(match.input.slice(0, match.index))), list(captures)];
  return object(Doc.of(["match", "idx", "captures"], values));
}

function execute(regex: RegExp, text: string, from: number): RegExpExecArray | null {
  regex.lastIndex = from;
  return regex.exec(text);
}

/** Matches do not overlap; after an empty one the search goes on at the next character. Nothing is sought at the very end. */
function findAll(regex: RegExp, text: string): Value {
  const all: Value[] = [];
  let at = 0;
  do {
    const match = execute(regex, text, at);
    if (!match) break;
    all.push(found(match));
    at = match.index + (match[0].length || (text.codePointAt(match.index) ?? 0) > 0xffff ? match[0].length || 2 : 1);
  } while (at < text.length);
  return list(all);
}

export const REGEX: Operators = {
  $regexMatch: searching({ none: FALSE, captures: false, find: (regex, text) => bool(execute(regex, text, 0) !== null) }),
  $regexFind: searching({
    none: NULL,
    captures: true,
    find: (regex, text) => {
      const match = execute(regex, text, 0);
      return match ? found(match) : NULL;
    },
  }),
  $regexFindAll: searching({ none: list([]), captures: true, find: findAll }),
};
