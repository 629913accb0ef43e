import { answerFollower } from "../../../../../../../server/answer-follower.ts";

interface Context { readonly params: Promise<{ tenant: string; panel: string; meeting: string }> }

/** The minutes of a meeting as a stream of news, for who may read them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerFollower(request, await params);
}
