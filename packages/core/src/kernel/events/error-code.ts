const CODE = /^[A-Z][A-Z0-9_]{1,40}$/;
const NAME = /^[A-Za-z]{1,60}$/;

/**
 * A word for what went wrong that may be stored and logged: a code or the error's kind, never its message, which may hold
 * anything.
 */
export function errorCode(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  if (typeof code === "string" && CODE.test(code)) return code;
  if (typeof name !== "string" || !NAME.test(name)) return "UNKNOWN";
  return typeof code === "number" ? `${name} ${code}` : name;
}
