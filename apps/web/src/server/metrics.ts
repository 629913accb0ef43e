/** Upper bounds of the classes of durations, in seconds. */
const BOUNDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Series {
  count: number;
  seconds: number;
  /** How many took at most the bound at the same place. */
  within: number[];
}

/** Next loads this module more than once; all copies count into one place. */
const series = ((globalThis as Record<symbol, unknown>)[Symbol.for("raati.metrics")] ??= new Map()) as Map<string, Series>;

export type RequestKind = "page" | "api" | "static";

/** The kind of an address. Few values on purpose: a label must not grow with what visitors type. */
export function requestKind(path: string): RequestKind {
  if (path.startsWith("/_next/")) return "static";
  return path === "/api" || path.startsWith("/api/") ? "api" : "page";
}

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Counts one answered request and its duration in seconds. */
export function countRequest(request: { method: string; kind: RequestKind; status: number; seconds: number }): void {
  const method = METHODS.has(request.method) ? request.method : "other";
  const labels = `method="${method}",kind="${request.kind}",status="${request.status}"`;
  const one = series.get(labels) ?? { count: 0, seconds: 0, within: BOUNDS.map(() => 0) };
  series.set(labels, one);
  one.count += 1;
  one.seconds += request.seconds;
  BOUNDS.forEach((bound, index) => {
    if (request.seconds <= bound) one.within[index] = (one.within[index] ?? 0) + 1;
  });
}

/** All figures in Prometheus' text format 0.0.4. */
export function metricsText(): string {
  const durations = [...series].flatMap(([labels, one]) => [
    ...BOUNDS.map(
      (bound, index) => `raati_http_request_duration_seconds_bucket{${labels},le="${bound}"} ${one.within[index]}`
    ),
    `raati_http_request_duration_seconds_bucket{${labels},le="+Inf"} ${one.count}`,
    `raati_http_request_duration_seconds_sum{${labels}} ${one.seconds}`,
    `raati_http_request_duration_seconds_count{${labels}} ${one.count}`,
  ]);
  const memory = process.memoryUsage();
  return [
    "# HELP raati_http_request_duration_seconds From the first byte of a request to the last of its answer.",
    "# TYPE raati_http_request_duration_seconds histogram",
    ...durations,
    ...gauge("process_resident_memory_bytes", "Memory that the process holds.", memory.rss),
    ...gauge("nodejs_heap_used_bytes", "Memory in use by JavaScript.", memory.heapUsed),
    ...gauge("process_uptime_seconds", "How long the process has run.", process.uptime()),
    "",
  ].join("\n");
}

const gauge = (name: string, help: string, value: number): string[] => [
  `# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`,
];
