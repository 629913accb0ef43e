import { isLocale } from "@raati/i18n";
import { answerAuth } from "../../../../../server/auth/answer-auth.ts";
import { database } from "../../../../../server/database.ts";
import { PAGE_HEADERS } from "../../../../../server/page-headers.ts";
import { raati } from "../../../../../server/raati.ts";
import { inPlainWords, turnedAway } from "../../../../../server/turned-away.ts";

interface Place {
  readonly params: Promise<{ tenant: string; nextauth: string[] }>;
}

async function answer(request: Request, { params }: Place): Promise<Response> {
  const named = request.headers.get(PAGE_HEADERS.locale);
  const refusal = turnedAway("signIn", request, raati().requestContext({
    requestId: "", locale: isLocale(named) ? named : "fi", sessionToken: () => Promise.resolve(undefined),
  }));
  if (refusal) return inPlainWords(refusal);
  await database();
  const { tenant, nextauth } = await params;
  return answerAuth(raati(), request, { tenant, path: nextauth });
}

export { answer as GET, answer as POST };
