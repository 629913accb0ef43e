import { fail } from "@raati/mongo-values";

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

/** One character or, with `set`, several, as the inside of a class. */
interface Chars { readonly source: string; readonly set: boolean }

/** The JavaScript source for what stands from `start` on; pcre2pattern(3) item by item. */
function translate(pattern: string, start: number, flags: string): string {
  const [caseless, multiline, dotAll, extended] = ["i", "m", "s", "x"].map((flag) => flags.includes(flag));
  /** How each open group begins. */
  const open: string[] = [];
  let at = start;

  /** What a sticky expression finds here, and moves on. */
  const take = (sticky: RegExp): string | undefined => {
    sticky.lastIndex = at;
    const found = sticky.exec(pattern)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const next = (): string => take(/[^]/uy) ?? invalid("pattern ends too early");
  const inLookbehind = (): boolean => open.at(-1)?.startsWith("(?<") ?? false;
  const widened = (chars: string): string => (caseless && chars !== "" ? otherCases(chars) : "");
  const one = ({ source, set }: Chars): string => {
    const others = set ? "" : widened(source);
    return set || others !== "" ? `[${source}${others}]` : source;
  };

  /** What an escape means, in a class or outside. */
  const escape = (c: string): Chars => {
    if (c in SETS) return { source: SETS[c], set: true };
    if (c === "p" || c === "P") {
      const name = take(/\{[CLMNPSZ][a-z]?\}|[CLMNPSZ]/y) ?? invalid(`\\${c} takes a general category`);
      return { source: `\\${c}{${name.replace(/[{}]/g, "")}}`, set: true };
    }
    if (c === "x") {
      const hex = take(/[\da-f]{2}|\{[\da-f]{1,6}\}/iy) ?? invalid("\\x takes two digits or {digits}");
      const code = Number.parseInt(hex.replace("{", ""), 16);
      if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) invalid("code point is out of range");
      return { source: escaped(String.fromCodePoint(code)), set: false };
    }
    if (!(c in CONTROLS) && /[A-Za-z\d]/.test(c)) invalid(`\\${c} is not supported`);
    return { source: escaped(CONTROLS[c] ?? c), set: false };
  };

  const member = (): Chars => {
    const c = next();
    if (c === "[" && /[:.=]/.test(pattern[at] ?? "")) invalid("POSIX classes are not supported");
    if (c !== "\\") return { source: escaped(c), set: false };
    return take(/b/y) ? { source: "\b", set: false } : escape(next());
  };
  const charClass = (): string => {
    const negated = take(/\^/y) ?? "";
    let [chars, sets] = ["", ""];
    for (let first = true; first || !take(/\]/y); first = false) {
      const { source, set } = member();
      const end = take(/-(?!\])/y) && member();
      if (end && (set || end.set)) invalid("invalid range in character class");
      if (set) sets += source;
      else chars += end ? `${source}-${end.source}` : source;
    }
    return `[${negated}${chars}${sets}${widened(chars)}]`;
  };

  const group = (): string => {
    const kind = `(${take(/\?(?:[:=!]|<[=!])/y) ?? ""}`;
    if (/[?*]/.test(pattern[at] ?? "")) invalid("this kind of group is not supported");
    if (inLookbehind()) invalid("groups in a lookbehind are not supported");
    open.push(kind);
    return kind;
  };
  const quantifier = (source: string): string => {
    if (inLookbehind() && !/^\{\d+\}$/.test(source)) invalid("lookbehind assertion is not fixed length");
    if (source.match(/\d+/g)?.some((count) => Number(count) > 65535)) invalid("number too big in {} quantifier");
    const mode = take(/[?+]/y) ?? "";
    return mode === "+" ? invalid("possessive quantifiers are not supported") : source + mode;
  };

  /** The next item, and whether a quantifier may follow it. */
  const item = (c: string, repeatable: boolean): [source: string, repeatable: boolean] => {
    const bounds = c === "{" ? take(/\d+(?:,\d*)?\}/y) : undefined;
    if (bounds !== undefined || "*+?".includes(c)) {
      return repeatable ? [quantifier(c + (bounds ?? "")), false] : invalid("quantifier does not follow a repeatable item");
    }
    switch (c) {
      case "\\": {
        const name = next();
        return name in ASSERTIONS ? [ASSERTIONS[name], false] : [one(escape(name)), true];
      }
      case "[": return [charClass(), true];
      case ".": return [dotAll ? "[^]" : "[^\\n]", true];
      case "^": return [multiline ? "(?:^|(?<=\\n)(?=[^]))" : "^", false];
      case "$": return [multiline ? "(?=\\n|$)" : "(?=\\n?$)", false];
      case "|": return ["|", false];
      case "(": return [group(), false];
      case ")": return [")", /^\((\?:)?$/.test(open.pop() ?? invalid("unmatched closing parenthesis"))];
      default: return [one({ source: escaped(c), set: false }), true];
    }
  };

  let source = "";
  let repeatable = false;
  while (at < pattern.length) {
    const c = next();
    const comment = extended && c === "#" && take(/[^\n]*/y) !== undefined;
    if (comment || (extended && BLANK.test(c))) continue;
    const [piece, whole] = item(c, repeatable);
    source += piece;
    repeatable = whole;
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
