import { notFound } from "next/navigation";
import { environment } from "../../../../../server/env.ts";
import { pageRequest } from "../../../../../server/page-request.ts";

/** A page with nothing on it, made anew for each request: what the bench compares other pages with. Only in a demo. */
export default async function EmptyPage() {
  if (!environment().demo) notFound();
  const { requestId } = await pageRequest();
  return <h1>{requestId}</h1>;
}
