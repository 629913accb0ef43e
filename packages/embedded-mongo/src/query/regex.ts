import { fail } from "../errors.ts";

/**
 * A regular expression as MongoDB 7.0 compiles it: PCRE2 10.40 with UTF and without UCP, so that \w, \d, \s and \b are
 * ASCII, and only \n is a newline. What JavaScript cannot say in exactly that sense is refused as invalid (51091).
 */
export function compileRegex(pattern: string, options: string): RegExp {
  const unknown = /[^imsux]/u.exec(options);
  if (unknown) fail(51108, `invalid flag in regex options: ${unknown[0]}`);
  if (pattern.includes("\0")) fail("BadValue", "Regular expression cannot contain an embedded null byte");
  const [leading, inline] = /^\(\?(?!\w*xx)([imsx]+)\)/.exec(pattern) ?? ["", ""];
  const source = translate(pattern, leading.length, options + inline);
  // V8 also tries to match between the halves of a surrogate pair, where what negates may hold.
  return native(/\\B|\(\?<?!/.test(source) ? `(?<=^|[^])(?:${source})` : source, "u");
}

function native(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    return invalid((error as Error).message);
  }
}

function invalid(why: string): never {
  return fail(51091, `Regular expression is invalid: ${why}`);
}

/** Escapes that stand for a set of characters, as the inside of a class. */
const SETS: Record<string, string> = {
  d: "\\d", D: "\\D", w: "\\w", W: "\\W", s: "\\t-\\r ", S: "\\0-\\x08\\x0e-\\x1f!-\\u{10ffff}",
};
const ASSERTIONS: Record<string, string> = { b: "\\b", B: "\\B", A: "^", z: "$", Z: "(?=\\n?$)" };
const CONTROLS: Record<string, string> = { n: "\n", r: "\r", t: "\t", f: "\f" };
const BLANK = /[\t-\r \u0085\u200e\u200f\u2028\u2029]/;

/** A set of characters, as the inside of a class, or a single one. */
type Chars = { readonly set: string; readonly char?: undefined } | { readonly char: string; readonly set?: undefined };

/** The JavaScript source for what stands from `start` on; pcre2pattern(3) item by item. */
function translate(pattern: string, start: number, flags: string): string {
  let at = start;
  /** Whether a quantifier may follow. */
  let repeatable = false;
  /** How each open group begins. */
  const open: string[] = [];
  const [caseless, multiline, dotAll, extended] = ["i", "m", "s", "x"].map((flag) => flags.includes(flag));

  const next = (): string => {
    const c = String.fromCodePoint(pattern.codePointAt(at) ?? invalid("pattern ends too early"));
    at += c.length;
    return c;
  };
  /** What a sticky expression finds here, and moves on. */
  const take = (sticky: RegExp): string | undefined => {
    sticky.lastIndex = at;
    const found = sticky.exec(pattern)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  /** Source that matches one character, or none. */
  const item = (source: string, one: boolean): string => {
    repeatable = one;
    return source;
  };
  const literal = (char: string): string => {
    const text = escaped(char);
    const others = caseless ? otherCases(text) : "";
    return item(others === "" ? text : `[${text}${others}]`, true);
  };
  const inLookbehind = (): boolean => open.at(-1)?.startsWith("(?<") ?? false;

  /** What an escape means, in a class or outside. */
  const escapedChars = (c: string): Chars => {
    if (c in SETS) return { set: SETS[c] };
    if (c in CONTROLS) return { char: CONTROLS[c] };
    if (c === "p" || c === "P") {
      const name = take(/\{[CLMNPSZ][a-z]?\}|[CLMNPSZ]/y) ?? invalid(`\\${c} takes a general category`);
      return { set: `\\${c}{${name.replace(/[{}]/g, "")}}` };
    }
    if (c === "x") {
      const hex = take(/[\da-f]{2}|\{[\da-f]{1,6}\}/iy) ?? invalid("\\x takes two digits or {digits}");
      const code = Number.parseInt(hex.replace("{", ""), 16);
      if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) invalid("code point is out of range");
      return { char: String.fromCodePoint(code) };
    }
    return /[A-Za-z\d]/.test(c) ? invalid(`\\${c} is not supported`) : { char: c };
  };
  const escape = (): string => {
    const c = next();
    if (c in ASSERTIONS) return item(ASSERTIONS[c], false);
    const { set, char } = escapedChars(c);
    return set === undefined ? literal(char) : item(`[${set}]`, true);
  };

  const member = (): Chars => {
    const c = next();
    if (c === "[" && /[:.=]/.test(pattern[at] ?? "")) invalid("POSIX classes are not supported");
    if (c !== "\\") return { char: c };
    return take(/b/y) ? { char: "\b" } : escapedChars(next());
  };
  const charClass = (): string => {
    const negated = take(/\^/y) ?? "";
    let chars = "";
    let sets = "";
    for (let first = true; first || pattern[at] !== "]"; first = false) {
      const { set, char } = member();
      const ranges = take(/-(?!\])/y) !== undefined;
      const end = ranges ? member().char : undefined;
      if (ranges && (char === undefined || end === undefined)) invalid("invalid range in character class");
      if (set !== undefined) sets += set;
      else chars += escaped(char) + (end === undefined ? "" : `-${escaped(end)}`);
    }
    at++;
    return item(`[${negated}${chars}${sets}${caseless && chars !== "" ? otherCases(chars) : ""}]`, true);
  };

  const group = (): string => {
    const kind = `(${take(/\?(?:[:=!]|<[=!])/y) ?? ""}`;
    if (/[?*]/.test(pattern[at] ?? "")) invalid("this kind of group is not supported");
    if (inLookbehind()) invalid("groups in a lookbehind are not supported");
    open.push(kind);
    return item(kind, false);
  };
  const quantifier = (source: string): string => {
    if (!repeatable) invalid("quantifier does not follow a repeatable item");
    if (inLookbehind() && !/^\{\d+\}$/.test(source)) invalid("lookbehind assertion is not fixed length");
    if (source.match(/\d+/g)?.some((count) => Number(count) > 65535)) invalid("number too big in {} quantifier");
    const mode = take(/[?+]/y) ?? "";
    if (mode === "+") invalid("possessive quantifiers are not supported");
    return item(source + mode, false);
  };

  let source = "";
  while (at < pattern.length) {
    const c = next();
    if (extended && (BLANK.test(c) || c === "#")) {
      if (c === "#") take(/[^\n]*/y);
      continue;
    }
    const bounds = c === "{" ? take(/\d+(?:,\d*)?\}/y) : undefined;
    if (bounds !== undefined || "*+?".includes(c)) source += quantifier(c + (bounds ?? ""));
    else if (c === "\\") source += escape();
    else if (c === "[") source += charClass();
    else if (c === ".") source += item(dotAll ? "[^]" : "[^\\n]", true);
    else if (c === "^") source += item(multiline ? "(?:^|(?<=\\n)(?=[^]))" : "^", false);
    else if (c === "$") source += item(multiline ? "(?=\\n|$)" : "(?=\\n?$)", false);
    else if (c === "|") source += item("|", false);
    else if (c === "(") source += group();
    else if (c === ")") source += item(")", /^\((\?:)?$/.test(open.pop() ?? invalid("unmatched closing parenthesis")));
    else source += literal(c);
  }
  return open.length === 0 ? source : invalid("missing closing parenthesis");
}

/** A character such that it means itself, in a class and outside. */
function escaped(char: string): string {
  return char === "-" ? "\\x2d" : /[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}

let cased: string | undefined;

/**
 * All that differs only in case from a character of a class. The flag `i` of JavaScript would also let \w match ſ and the
 * Kelvin sign, which PCRE does not: so classes are widened instead, by the same simple case folding.
 */
function otherCases(chars: string): string {
  if (/^\\?[\0-@[-`{-\x7f]$/.test(chars)) return "";
  cased ??= Array.from({ length: 0x1f000 }, (_, code) => String.fromCodePoint(code))
    .filter((char) => /[\p{CWCM}\p{CWCF}]/u.test(char)).join("");
  return cased.match(native(`[${chars}]`, "giu"))?.join("") ?? "";
}
