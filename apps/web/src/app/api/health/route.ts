import { health } from "../../../server/health.ts";

export const dynamic = "force-dynamic";

/** GET /api/health: for load balancers and monitoring. 200 or 503. */
export async function GET(): Promise<Response> {
  const report = await health();
  return Response.json(report, { status: report.status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } });
}
