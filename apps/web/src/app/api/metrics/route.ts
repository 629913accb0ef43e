import { environment } from "../../../server/env.ts";
import { metricsText } from "../../../server/metrics.ts";
import { sameSecret } from "../../../server/same-secret.ts";

export const dynamic = "force-dynamic";

/** GET /api/metrics: figures in Prometheus' text format for whoever knows METRICS_TOKEN. To all others it does not exist. */
export function GET(request: Request): Response {
  const token = environment().metricsToken;
  const given = request.headers.get("authorization") ?? "";
  if (token === undefined || !sameSecret(given, `Bearer ${token}`)) return new Response(null, { status: 404 });
  return new Response(metricsText(), {
    headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store" },
  });
}
