import type { Metadata } from "next";
import { openedRequest, requestOf, type RequestRoute } from "../../../../../features/requests/opened-request.ts";
import { RequestPage } from "../../../../../features/requests/request-page.tsx";

export async function generateMetadata({ params }: RequestRoute): Promise<Metadata> {
  const { tenant, request: id } = await params;
  const { page, request } = await requestOf(tenant, id);
  return { title: page.words(request.title) };
}

export default async function RequestRoutePage(route: RequestRoute) {
  return <RequestPage {...await openedRequest(route)} />;
}
