import { ButtonRow, LinkButton, Sheet } from "@raati/ui";
import { COMMANDS, nextDeed, otherCommands, otherDeeds, type Command, type Deed } from "./deeds.ts";
import { StatementButton } from "./statement-button.tsx";
import type { InsideStatement } from "./statement-inside.tsx";

type StatementTurnProps = Pick<InsideStatement, "page" | "panel" | "statement">;

const isCommand = (next: Deed | Command | undefined): next is Command => COMMANDS.some((one) => one === next);

/** What the reader does next with a statement, and what else may be done. */
export function StatementTurn({ page, panel, statement }: StatementTurnProps) {
  const { t, home, locale, tenant } = page;
  const next = nextDeed(statement);
  const deeds = otherDeeds(statement, next);
  const commands = otherCommands(statement, next);
  if (!next && deeds.length + commands.length === 0) return null;
  const target = { tenant: tenant.slug, panel: panel.slug, statement: statement.id };
  const address = `${home}/panels/${panel.slug}/inside/statements/${statement.id}`;
  return (
    <Sheet kind={next ? "urgent" : "plain"} title={t(`statementPages:turn.${next ?? "also"}`)}>
      {next && <p>{t(`statementPages:turn.text.${next}`)}</p>}
      {isCommand(next) ? (
        <StatementButton
          locale={locale} kind="primary" command={next} target={target} label={t(`statementPages:do.${next}`)}
        />
      ) : next && (
        <p><LinkButton kind="primary" href={`${address}?do=${next}#do`}>{t(`statementPages:do.${next}`)}</LinkButton></p>
      )}
      {deeds.length + commands.length > 0 && (
        <ButtonRow>
          {commands.map((command) => (
            <StatementButton key={command} locale={locale} command={command} target={target}
              label={t(`statementPages:do.${command}`)} />
          ))}
          {deeds.map((deed) => (
            <LinkButton key={deed} href={`${address}?do=${deed}#do`}>{t(`statementPages:do.${deed}`)}</LinkButton>
          ))}
        </ButtonRow>
      )}
    </Sheet>
  );
}
