import { serverPorts } from "@raati/adapters";
import { readServerConfig } from "@raati/config";
import { Raati } from "@raati/core/app";
import { recordPlatformAccess } from "@raati/core/audit";
import { asFailure, parkedEverywhere, retryParkedAnywhere, type Ctx } from "@raati/core/kernel";
import { rebuildSearch } from "@raati/core/notifications";
import { closeTenant, reopenTenant, suspendTenant, unverifiedTenants, verifyTenant } from "@raati/core/tenants";
import { connect, disconnect } from "@raati/db";
import { PlatformDb } from "@raati/db/platform";
import { plugins } from "@raati/plugins-installed";
import { platformCommand, type PlatformCommand } from "../platform-command.ts";

const HELP = `What only the operator of the site may do. Each use stands in the platform's audit trail.

  waiting                        organisations that wait to be verified, with their business IDs
  verify SLUG                    the organisation is who it says it is: list it
  suspend SLUG --reason "…"      everything can be read and nothing changed; frees the business ID of an unverified one
  reopen SLUG --reason "…"
  close SLUG --reason "…"        for good, after it has asked to be closed
  parked                         deliveries that were given up
  retry DELIVERY | retry --all   tries them again, and lets go on what stands behind them
  rebuild-search SLUG            builds the search over its public texts anew; people may work meanwhile
  --help

Settings come from the environment: see docs/operations.md.`;

const tell = (line: string) => console.log(line);

async function run(raati: Raati, ctx: Ctx, command: PlatformCommand): Promise<void> {
  const now = ctx.ports.clock.now();
  switch (command.do) {
    case "waiting":
      return list(await unverifiedTenants(), (
        { slug, businessId, since }
      ) => `${slug}  ${businessId}  since ${since.toISOString()}`);
    case "parked":
      return list(await parkedEverywhere(), ({ id, tenantId, handler, reason }) =>
        `${id}  ${handler}  ${reason}  organisation ${tenantId}`);
    case "verify": return verifyTenant(ctx, command);
    case "suspend": return suspendTenant(ctx, command);
    case "reopen": return reopenTenant(ctx, command);
    case "close": return closeTenant(ctx, command);
    case "rebuild-search": return rebuild(raati, command.slug);
    case "retry": return retryParkedAnywhere(command.delivery, now);
    case "retry-all": return retryAll(now);
    default:
  }
}

function list<Row>(rows: readonly Row[], line: (row: Row) => string): void {
  if (rows.length === 0) tell("None.");
  for (const row of rows) tell(line(row));
}

/** Each once: what the worker gives up again meanwhile stays for the operator to see. */
async function retryAll(now: Date): Promise<void> {
  const tried = new Set<string>();
  const untried = async () => (await parkedEverywhere()).filter(({ id }) => !tried.has(id));
  for (let rows = await untried(); rows.length > 0; rows = await untried()) {
    for (const { id } of rows) {
      await retryParkedAnywhere(id, now);
      tried.add(id);
    }
  }
}

async function rebuild(raati: Raati, slug: string): Promise<void> {
  const tenant = await raati.tenantBySlug(slug);
  const ctx = tenant && await raati.inTenantAs(tenant.id);
  if (!ctx) throw noOrganisation(slug);
  tell(`${await rebuildSearch(ctx)} texts can be found.`);
}

const noOrganisation = (slug: string) =>
  new Error(`There is no organisation ${slug}. It is named as in its addresses, rannikko in /fi/rannikko.`);

async function main(): Promise<void> {
  const command = platformCommand(process.argv.slice(2));
  if (command.do === "help") return tell(HELP);
  const config = readServerConfig();
  const raati = new Raati(plugins, serverPorts(config));
  await connect(config.mongodbUri);
  const { clock, log } = raati.ports;
  const recorder = recordPlatformAccess({ db: new PlatformDb(), clock, log, process: "operator" });
  try {
    const ctx = raati.context("operator", "en");
    await run(raati, ctx, command).catch((error: unknown) => {
      const failure = asFailure(error);
      if (failure?.code === "NOT_FOUND" && "slug" in command) throw noOrganisation(command.slug);
      throw failure ? new Error(raati.sentence("en", failure)) : error;
    });
    tell("Done.");
  } finally {
    await recorder.stop();
    await disconnect();
  }
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
