import { receiveFile } from "../../../../server/receive-file.ts";

/** Takes a file for a form that is being filled in. */
export async function POST(request: Request, { params }: { params: Promise<{ tenant: string }> }): Promise<Response> {
  return receiveFile(request, (await params).tenant);
}
