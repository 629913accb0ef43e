import { readServerConfig } from "@raati/config";
import { connect, disconnect } from "@raati/db";
import { sentenceOf } from "../audit-sentences.ts";
import { checkAuditTrails, type TrailReport } from "../check-audit-trails.ts";
import { auditArguments } from "../read-arguments.ts";

const HELP = `Checks the audit trails: one of each organisation, and the platform's own.

  --tenant SLUG         one organisation
  --all                 all of them, and the platform
  --known SEQ:HASH      with --tenant: the trail must lead through this entry, which an earlier check has named
  --help

Ends with 0 when all trails hold, with 1 when one does not, with 2 when the check could not be made.`;

function tell({ name, report }: TrailReport): void {
  const { entries, head, firstBroken } = report;
  if (firstBroken) console.log(`BROKEN  ${name}: ${sentenceOf(firstBroken)}`);
  else console.log(`holds   ${name}: ${entries} entries, ${head.seq}:${head.hash}`);
}

async function main(): Promise<void> {
  const { help, tenant, known } = auditArguments(process.argv.slice(2));
  if (help) return console.log(HELP);
  await connect(readServerConfig().mongodbUri);
  try {
    let broken = 0;
    for await (const trail of checkAuditTrails(tenant, known)) {
      tell(trail);
      if (trail.report.firstBroken) broken += 1;
    }
    process.exitCode = broken > 0 ? 1 : 0;
  } finally {
    await disconnect();
  }
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
