import type { Metadata } from "next";
import { TestPage } from "../../../../../../features/recruitment/public/form/test-page.tsx";
import { keyMetadata, keyPage, type KeyRoute } from "../../../../../../server/key-page.ts";

type Route = KeyRoute<{ call: string }>;

export const generateMetadata = (route: Route): Promise<Metadata> => keyMetadata(route, "callPages:test.title");

/** What the test link of a call leads to: the form as applicants will get it. */
export default async function TestRoute(route: Route) {
  return <TestPage {...await keyPage(route)} slug={(await route.params).call} />;
}
