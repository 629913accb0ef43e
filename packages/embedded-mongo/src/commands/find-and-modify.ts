import { bool, Doc, fail, int, NULL, object } from "@raati/mongo-values";
import { compileFilter, compileFindProjection, compileUpdate, refuseExpr } from "@raati/mongo-language";
import { fields, scopeOf, target, type Command } from "./context.ts";
import { effectiveCollation, sortOf, type Query } from "./query.ts";
import { runWrite } from "./statements.ts";
import { applyDelete, applyUpdate } from "./update.ts";

export const findAndModify: Command = {
  transactional: true,
  run(context) {
    const { args, retryable, session } = context;
    const names = target(context);
    const filter = args.object("query") ?? Doc.empty;
    const sortSpec = args.object("sort");
    const projection = args.object("fields") ?? args.object("projection");
    const change = args.value("update");
    const remove = args.bool("remove");
    const returnNew = args.bool("new");
    const upsert = args.bool("upsert");
    const arrayFilters = args.objects("arrayFilters");
    const collationSpec = args.object("collation");
    const hint = args.value("hint");
    args.ignore("bypassDocumentValidation", "let", "fields", "projection");
    args.done();
    if (remove && change) fail("FailedToParse", "Cannot specify both an update and remove=true");
    if (remove && upsert) fail("FailedToParse", "Cannot specify both upsert=true and remove=true");
    if (remove && returnNew) {
      fail("FailedToParse", "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document");
    }
    if (remove && arrayFilters) fail("FailedToParse", "Cannot specify arrayFilters and remove=true");
    if (!remove && !change) fail("FailedToParse", "Either an update or remove=true must be specified");
    return runWrite(context, function* (writer) {
      const done = retryable ? session!.result(0) : undefined;
      if (done) return done;
      const collection = writer.collection(names.namespace);
      const collation = effectiveCollation(collationSpec, collection);
      const scope = scopeOf(args, collation);
      const predicate = compileFilter(filter, scope);
      const query: Query = { filter: predicate, sort: sortOf(sortSpec, collation), hint, scope, deadline: context.deadline };
      const project =
        projection && projection.size > 0 ? compileFindProjection(projection, scope, predicate) : (doc: Doc) => doc;
      const value = (doc: Doc | undefined) => (doc ? object(project(doc)) : NULL);
      let result: Doc;
      if (remove) {
        const [removed] = collection ? yield* applyDelete(writer, collection, query, false) : [];
        result = fields({ lastErrorObject: object(fields({ n: int(removed ? 1 : 0) })), value: value(removed) });
      } else {
        if (upsert) refuseExpr(predicate);
        const compiled = compileUpdate(change!, { scope, ...(arrayFilters ? { arrayFilters } : {}) });
        const { matched, before, after, upserted } =
          yield* applyUpdate(writer, names, { query, update: compiled, multi: false, upsert });
        const outcome =
          fields({ n: int(upserted ? 1 : matched), updatedExisting: bool(matched > 0), upserted: upserted?.get("_id") });
        result = fields({ lastErrorObject: object(outcome), value: value(returnNew ? (upserted ?? after) : before) });
      }
      if (retryable) session!.remember(0, result);
      return result;
    }, { frees: remove });
  },
};
