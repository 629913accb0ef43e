interface Given {
  /** Fresh for each answer. */
  nonce: string;
  /** The page was reached by https. */
  https: boolean;
  /** `next dev`: React evaluates text as code to show better errors. */
  development?: boolean;
}

/**
 * The content security policy of every page. Scripts run only when they carry the nonce or were loaded by one that does.
 * Style sheets need it too; only style attributes are free, because React Aria positions by them.
 */
export function contentSecurityPolicy({ nonce, https, development = false }: Given): string {
  const own = `'self' 'nonce-${nonce}'`;
  const directives = [
    "default-src 'self'",
    `script-src ${own} 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // For browsers that do not know the two finer ones below.
    `style-src ${own}`,
    `style-src-elem ${own}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
  if (https) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}

/** A year, as the preload lists ask. Without subdomains: those may belong to others. */
const strictTransport = "max-age=31536000";

/** The headers of an answer that depend on the request. What is the same for all stands in next.config.ts. */
export function requestHeaders(given: Given): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy(given),
    ...(given.https && { "strict-transport-security": strictTransport }),
  };
}
