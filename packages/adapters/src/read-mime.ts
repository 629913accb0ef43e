/** A mail as a person reads it. */
export interface ReadMail {
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  /** By name in small letters; the last one where a name comes twice. */
  readonly headers: Readonly<Record<string, string>>;
}

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  /** One character a byte. */
  readonly body: string;
}

/** How deep parts may lie in parts. */
const DEPTH = 8;

/**
 * Reads a mail of the kind that this project sends (MIME, RFC 2045–2047): plain text, HTML or both. It serves the demo's
 * inbox and tests, and is no reader for mail from strangers: attachments are passed over, and nothing is checked.
 */
export function readMime(bytes: Uint8Array): ReadMail {
  const whole = partOf(Buffer.from(bytes).toString("latin1"));
  const parts = leaves(whole, DEPTH);
  const textOf = (type: string) => {
    const part = parts.find(({ headers }) => (headers["content-type"] ?? "text/plain").toLowerCase().startsWith(type));
    return part && decodedBody(part);
  };
  const headers = Object.fromEntries(Object.entries(whole.headers).map(([name, value]) => [name, decodedWords(value)]));
  return { subject: headers.subject ?? "", text: textOf("text/plain"), html: textOf("text/html"), headers };
}

function partOf(source: string): Part {
  const [, head = "", body = ""] = /^(.*?\r?\n)?\r?\n(.*)$/s.exec(source) ?? [source, source];
  const lines = head.replaceAll(/\r?\n[ \t]+/g, " ").split(/\r?\n/);
  const fields = lines.map((line) => /^([^:\s]+):\s*(.*)$/.exec(line)).filter((found) => found !== null);
  return { headers: Object.fromEntries(fields.map(([, name, value]) => [name!.toLowerCase(), value!])), body };
}

function leaves(part: Part, depth: number): Part[] {
  const type = part.headers["content-type"] ?? "text/plain";
  if (/^attachment/i.test(part.headers["content-disposition"] ?? "")) return [];
  if (!/^multipart\//i.test(type)) return [part];
  const boundary = parameter(type, "boundary");
  if (boundary === undefined || depth === 0) return [];
  // The line break before a boundary belongs to the boundary. What is before the first and after the last is for nobody.
  const pieces = `\r\n${part.body}`.split(`\n--${boundary}`).slice(1);
  const inner = pieces.filter((piece) => !piece.startsWith("--")).map((piece) => piece.replace(/^[ \t]*\r?\n/, ""));
  return inner.flatMap((piece) => leaves(partOf(piece.replace(/\r$/, "")), depth - 1));
}

function parameter(header: string, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]+))`, "i").exec(header) ?? [];
  return quoted ?? plain;
}

function decodedBody({ headers, body }: Part): string {
  const encoding = (headers["content-transfer-encoding"] ?? "7bit").toLowerCase();
  const bytes = encoding === "base64" ? Buffer.from(body, "base64")
    : encoding === "quoted-printable" ? quotedPrintable(body.replaceAll(/[ \t]+(?=\r?\n)/g, "").replaceAll(/=\r?\n/g, ""))
    : Buffer.from(body, "latin1");
  // Where a body ends with a line break, only the way that mail travels has put it there.
  return decoded(bytes, parameter(headers["content-type"] ?? "", "charset")).replaceAll("\r\n", "\n").replace(/\n$/, "");
}

function quotedPrintable(text: string): Buffer {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_code, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1");
}

function decoded(bytes: Uint8Array, charset = "utf-8"): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const WORD = /=\?([^?*]+)(?:\*[^?]*)?\?([BQ])\?([^?]*)\?=/gi;
const NEIGHBOURS = /=\?[^?]+\?[BQ]\?[^?]*\?=(?:\s+=\?[^?]+\?[BQ]\?[^?]*\?=)*/gi;

/** Decodes the encoded words of a header (RFC 2047). Neighbours are joined first: one letter may be spread over two. */
function decodedWords(value: string): string {
  const readable = value.replaceAll(NEIGHBOURS, (words) => {
    const found = [...words.matchAll(WORD)];
    const bytes = found.map(([, , kind, text]) =>
      kind!.toUpperCase() === "B" ? Buffer.from(text!, "base64") : quotedPrintable(text!.replaceAll("_", " ")));
    return Buffer.from(decoded(Buffer.concat(bytes), found[0]![1])).toString("latin1");
  });
  // What was not encoded is UTF-8 too (RFC 6532); both are bytes up to here.
  return decoded(Buffer.from(readable, "latin1"));
}
