import { readdirSync } from "node:fs";
import path from "node:path";
import type { NextConfig } from "next";

const repository = path.join(import.meta.dirname, "../..");

/**
 * The packages of this repository are TypeScript sources; Next compiles them with the application. All, so new plugins too.
 */
const sources = readdirSync(path.join(repository, "node_modules/@raati")).map((name) => `@raati/${name}`);

/** Headers of every answer, files included. What depends on the request is set by src/proxy.ts. */
const forAll = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
];

/**
 * Scripts and style sheets of a build go out as the Brotli copies that scripts/pack-static.mjs made of them, to browsers
 * that read those. Next itself would compress them anew for each visitor, and a sixth larger.
 */
const packed = ["js", "css"].map((ending) => ({
  source: `/_next/static/:path(.+\\.${ending})`,
  destination: `/_next/static/:path.br`,
  has: [{ type: "header" as const, key: "accept-encoding", value: "(.*,)?\\s*br\\s*(,.*)?" }],
  headers: [
    { key: "Content-Encoding", value: "br" },
    { key: "Content-Type", value: ending === "js" ? "application/javascript; charset=UTF-8" : "text/css; charset=UTF-8" },
    { key: "Vary", value: "Accept-Encoding" },
  ],
}));
const building = process.env.NODE_ENV === "production";
const headersOf = ({ source, has, headers }: (typeof packed)[number]) => ({ source, has, headers });
const rewriteOf = ({ source, has, destination }: (typeof packed)[number]) => ({ source, has, destination });

/**
 * Started with `next start` from this folder, and not as a "standalone" copy: that copy leaves out static files and must be
 * put together by hand, while `npm run demo` and the tests have the installed packages at hand anyway.
 */
const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  headers: () => Promise.resolve([{ source: "/:path*", headers: forAll }, ...(building ? packed.map(headersOf) : [])]),
  rewrites: () => Promise.resolve({ beforeFiles: building ? packed.map(rewriteOf) : [] }),
  transpilePackages: sources,
  // Loaded by Node as they are: they bring native code, or look for their own files, or must exist only once.
  serverExternalPackages: [
    "mongoose", "mongodb", "bson", "lmdb", "pino", "nodemailer", "highs", "esbuild", "pdfkit", "docx", "yjs",
  ],
  turbopack: { root: repository },
  // For every browser: the title comes with its page, not after it, and a page in one piece costs the server less.
  htmlLimitedBots: /.*/,
  // The task "types" checks them: TypeScript 7 has no interface that Next could call, only the program.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    useTypeScriptCli: true,
    // Next keeps a copy of each body for the proxy: no larger than what turned-away.ts lets through, give or take a little.
    proxyClientMaxBodySize: "1mb",
    // An address that no route knows gets a page of its own, complete before any script runs.
    globalNotFound: true,
    // What a reader may see but not do has a page of its own, with status 403: see src/server/or-not-found.ts.
    authInterrupts: true,
  },
};

export default config;
