/** Next's own command line without its telemetry: `node scripts/next.mjs start --port 3000`. */
process.env.NEXT_TELEMETRY_DISABLED = "1";
await import("next/dist/bin/next");
