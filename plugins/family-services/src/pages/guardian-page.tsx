import type { PluginPageProps } from "@raati/core/plugins/schema";
import { PageHead } from "@raati/ui";
import type { ConsentsView } from "../guardians/list-consents.ts";
import { Consents } from "./consents.tsx";
import { OwnGuardian, type Sight } from "./own-guardian.tsx";

/**
 * The panel's staff write down which guardians have consented. A young member sees in plain words what the guardian may see,
 * and changes it; staff who are young members as well see both.
 */
export default async function GuardianPage(props: PluginPageProps) {
  const { t, call } = props;
  const consents = await call<ConsentsView>("consents");
  const sight = await call<Sight>("guardianSight");
  const own = sight && (!consents || sight.consent !== "none") ? sight : undefined;
  const part = consents ? "consents" : "guardian";
  return (
    <>
      <PageHead title={t(`${part}.title`)} lead={t(`${part}.lead`, { age: consents?.below ?? 0 })} />
      {consents && <Consents {...props} consents={consents} />}
      {own && <OwnGuardian {...props} sight={own} />}
    </>
  );
}
