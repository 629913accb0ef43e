import { describe, expect, test } from "vitest";
import { aCall } from "../../src/recruitment/factory.ts";
import { submitApplication, withdrawOwn } from "../../src/recruitment/index.ts";
import { withDatabase } from "../../src/testing/database.ts";
import { told } from "./context.ts";
import { applied, open } from "./applications-fixture.ts";

withDatabase();

describe("a stranger", () => {
  test("no second sending of a form tells whether its address has applied, nor does the next number", async () => {
    const place = await open();
    const other = await aCall(place.visitor, place.panel, place.term, { slug: "toinen-haku" });
    const { input: { email: applicant } } = await applied(place);
    const { input: { email: former }, token } = await applied(place);
    await withdrawOwn(place.visitor, { token });
    const waiting = told(place.call.id);
    await submitApplication(place.visitor, waiting);
    const seen = async (email: string | undefined) => {
      const first = told(place.call.id, { email, motivation: "A" });
      const again = (more: object) => submitApplication(place.visitor, { ...first, ...more })
        .then(({ next, token: key }) => [next, key], (error: { key: string }) => error.key);
      const numberNow = async () => Number((await submitApplication(
        place.visitor, told(place.call.id, { email: undefined, phone: "040 123 4567" }),
      )).number!.slice(2));
      const before = await numberNow();
      const answers = [
        await again({}), await again({}), await again({ name: "Aku Toinen" }), await again({ name: "Aku Toinen" }),
        await again({ motivation: "B" }), await again({ name: "Kolmas" }), await again({ email: "muu@example.org" }),
        await again({ email: undefined, phone: "040 765 4321" }), await again({ call: other.id }),
      ];
      return { answers, numbers: await numberNow() - before };
    };
    const fresh = await seen("fresh@people.example");
    expect(fresh.answers.slice(0, 7)).toEqual([
      ...Array.from({ length: 6 }, () => ["confirm-email", undefined]), "recruitment:failure.formUsed",
    ]);
    for (const email of [applicant, former, waiting.email]) expect(await seen(email)).toEqual(fresh);
  });
});
