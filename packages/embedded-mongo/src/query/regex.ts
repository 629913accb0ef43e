import { fail } from "../errors.ts";

/**
 * A regular expression as MongoDB 7.0 compiles it: PCRE2 10.40 with UTF, without UCP (so \w, \d, \s, \b are ASCII), a newline
 * is \n. What JavaScript cannot say in exactly the same sense is refused as an invalid pattern (51091). Sources: pcre2pattern(3).
 */
export function compileRegex(pattern: string, options: string): RegExp {
  const unknown = /[^imsux]/u.exec(options);
  if (unknown) fail(51108, `invalid flag in regex options: ${unknown[0]}`);
  if (pattern.includes("\0")) fail("BadValue", "Regular expression cannot contain an embedded null byte");
  const leading = /^\(\?(?!\w*xx)([imsx]+)\)/.exec(pattern);
  const source = new Translator(pattern, leading?.[0].length ?? 0, options + (leading?.[1] ?? "")).translate();
  try {
    return new RegExp(source, "u");
  } catch (error) {
    return invalid((error as Error).message);
  }
}

function invalid(why: string): never {
  return fail(51091, `Regular expression is invalid: ${why}`);
}

const SPACE = "\\t-\\r ";
const NOT_SPACE = "\\0-\\x08\\x0e-\\x1f!-\\u{10ffff}";
/** Escapes that stand for a set of characters, as the inside of a class. */
const SETS: Record<string, string> = { d: "\\d", D: "\\D", w: "\\w", W: "\\W", s: SPACE, S: NOT_SPACE };
const ASSERTIONS: Record<string, string> = { b: "\\b", B: "\\B", A: "^", z: "$", Z: "(?=\\n?$)" };
const CONTROLS: Record<string, string> = { n: "\n", r: "\r", t: "\t", f: "\f" };
const BLANK = /[\t-\r \u0085\u200e\u200f\u2028\u2029]/;

class Translator {
  private readonly pattern: string;
  private at: number;
  private readonly caseless: boolean;
  private readonly multiline: boolean;
  private readonly dotAll: boolean;
  private readonly extended: boolean;
  /** The open groups: "(" and "(?:" may repeat, the others assert. */
  private readonly open: string[] = [];
  /** Whether a quantifier may follow. */
  private repeatable = false;

  constructor(pattern: string, at: number, flags: string) {
    this.pattern = pattern;
    this.at = at;
    [this.caseless, this.multiline, this.dotAll, this.extended] = [..."imsx"].map((flag) => flags.includes(flag));
  }

  translate(): string {
    let source = "";
    while (this.at < this.pattern.length) source += this.item();
    if (this.open.length > 0) invalid("missing closing parenthesis");
    return source;
  }

  private item(): string {
    const c = this.next();
    if (this.extended && BLANK.test(c)) return "";
    switch (c) {
      case "#": return this.extended ? this.comment() : this.atom(c);
      case "\\": return this.escape();
      case "[": return this.atom(this.class(), true);
      case ".": return this.atom(this.dotAll ? "[^]" : "[^\\n]", true);
      case "^": return this.assertion(this.multiline ? "(?:^|(?<=\\n)(?=[^]))" : "^");
      case "$": return this.assertion(this.multiline ? "(?=\\n|$)" : "(?=\\n?$)");
      case "|": return this.assertion("|");
      case "(": return this.group();
      case ")": return this.close();
      case "*": case "+": case "?": return this.quantifier(c);
      case "{": {
        const bounds = this.take(/\d+(?:,\d*)?\}/y);
        return bounds === undefined ? this.atom(c) : this.quantifier(c + bounds);
      }
      default: return this.atom(c);
    }
  }

  private next(): string {
    const c = String.fromCodePoint(this.pattern.codePointAt(this.at) ?? invalid("pattern ends too early"));
    this.at += c.length;
    return c;
  }

  /** What a sticky expression finds here, and moves on. */
  private take(sticky: RegExp): string | undefined {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.pattern)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private comment(): "" {
    const end = this.pattern.indexOf("\n", this.at);
    this.at = end < 0 ? this.pattern.length : end + 1;
    return "";
  }

  /** A literal character, or source that matches one character. */
  private atom(text: string, translated = false): string {
    this.repeatable = true;
    if (translated) return text;
    const literal = escaped(text);
    const others = this.caseless ? otherCases(literal) : "";
    return others === "" ? literal : `[${literal}${others}]`;
  }

  private assertion(source: string): string {
    this.repeatable = false;
    return source;
  }

  private group(): string {
    const kind = `(${this.take(/\?(?:[:=!]|<[=!])/y) ?? ""}`;
    if (/[?*]/.test(this.pattern[this.at] ?? "")) invalid("this kind of group is not supported");
    if (this.behind) invalid("groups in a lookbehind are not supported");
    this.open.push(kind);
    return this.assertion(kind);
  }

  private close(): string {
    const kind = this.open.pop() ?? invalid("unmatched closing parenthesis");
    this.repeatable = kind === "(" || kind === "(?:";
    return ")";
  }

  /** True inside a lookbehind, which PCRE2 wants to be of a fixed length. */
  private get behind(): boolean {
    return this.open.at(-1)?.startsWith("(?<") ?? false;
  }

  private quantifier(source: string): string {
    if (!this.repeatable) invalid("quantifier does not follow a repeatable item");
    if (this.behind && !/^\{\d+\}$/.test(source)) invalid("lookbehind assertion is not fixed length");
    if (source.match(/\d+/g)?.some((count) => Number(count) > 65535)) invalid("number too big in {} quantifier");
    this.repeatable = false;
    const lazy = this.take(/[?+]/y) ?? "";
    if (lazy === "+") invalid("possessive quantifiers are not supported");
    return source + lazy;
  }

  private escape(): string {
    const c = this.next();
    if (c in ASSERTIONS) return this.assertion(ASSERTIONS[c]);
    const { set, char } = this.escaped(c);
    return set === undefined ? this.atom(char!) : this.atom(`[${set}]`, true);
  }

  /** An escape that is good in a class too: a set of characters or one character. */
  private escaped(c: string): { set?: string; char?: string } {
    if (c in SETS) return { set: SETS[c] };
    if (c in CONTROLS) return { char: CONTROLS[c] };
    if (c === "p" || c === "P") {
      const name = this.take(/\{[CLMNPSZ][a-z]?\}|[CLMNPSZ]/y) ?? invalid(`\\${c} takes a general category`);
      return { set: `\\${c}{${name.replace(/[{}]/g, "")}}` };
    }
    if (c === "x") {
      const hex = this.take(/[\da-f]{2}|\{[\da-f]{1,6}\}/iy) ?? invalid("\\x takes two digits or {digits}");
      const code = Number.parseInt(hex.replace("{", ""), 16);
      if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) invalid("code point is out of range");
      return { char: String.fromCodePoint(code) };
    }
    if (/[A-Za-z\d]/.test(c)) invalid(`\\${c} is not supported`);
    return { char: c };
  }

  private class(): string {
    const negated = this.take(/\^/y) ?? "";
    let chars = "";
    let sets = "";
    for (let first = true; first || this.pattern[this.at] !== "]"; first = false) {
      const { set, char } = this.classMember();
      const ranges = this.pattern[this.at] === "-" && this.pattern[this.at + 1] !== "]";
      if (set !== undefined) {
        if (ranges) invalid("invalid range in character class");
        sets += set;
        continue;
      }
      chars += escaped(char!);
      if (!ranges) continue;
      this.at++;
      const end = this.classMember().char ?? invalid("invalid range in character class");
      chars += `-${escaped(end)}`;
    }
    this.at++;
    return `[${negated}${chars}${sets}${this.caseless && chars !== "" ? otherCases(chars) : ""}]`;
  }

  private classMember(): { set?: string; char?: string } {
    const c = this.next();
    if (c === "[" && /[:.=]/.test(this.pattern[this.at] ?? "")) invalid("POSIX classes are not supported");
    if (c !== "\\") return { char: c };
    const name = this.next();
    return name === "b" ? { char: "\b" } : this.escaped(name);
  }
}

/** A character such that it means itself, in a class and outside. */
function escaped(char: string): string {
  return char === "-" ? "\\x2d" : /[\^$\\.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}

let cased: string | undefined;

/**
 * All characters that differ only in case from those of a class. The flag `i` of JavaScript would also let \w match ſ and the
 * Kelvin sign, which PCRE does not; so classes are widened instead, by the same simple case folding.
 */
function otherCases(chars: string): string {
  if (/^[\0-\x7f]$/.test(chars) && !/[a-z]/i.test(chars)) return "";
  cased ??= Array.from({ length: 0x1f000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code >= 0xe000)
    .map((code) => String.fromCodePoint(code))
    .filter((char) => /[\p{CWCM}\p{CWCF}]/u.test(char))
    .join("");
  try {
    return cased.match(new RegExp(`[${chars}]`, "giu"))?.join("") ?? "";
  } catch (error) {
    return invalid((error as Error).message);
  }
}
