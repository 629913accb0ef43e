import { showOffPage, turnOffByKey } from "../../../../../server/turn-off-by-key.ts";

interface Route { readonly params: Promise<{ tenant: string; what: string }> }

/** The address in a mail's List-Unsubscribe: a person who opens it comes to the page with the button. */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  return showOffPage(request, await params);
}

/** One click of a mail program (RFC 8058), or the button of the page. It needs the key and nothing else. */
export async function POST(request: Request, { params }: Route): Promise<Response> {
  return turnOffByKey(request, await params);
}
