/**
 * The specification tests that apply to a replica set of version 7.0 and that the server refuses, by the reason. An entry
 * that is passed after all makes the tests fail, so this list cannot outlive its reasons.
 */
const REFUSALS: Record<string, readonly string[]> = {
  "clustered collections are not served": [
    "collection-management/clustered-indexes.json: createCollection with clusteredIndex",
    "collection-management/clustered-indexes.json: listCollections includes clusteredIndex",
    "collection-management/clustered-indexes.json: listIndexes returns the index",
  ],
  "pre- and post-images belong to change streams, which are not served": [
    "collection-management/createCollection-pre_and_post_images.json: createCollection with changeStreamPreAndPostImages enabled",
    "collection-management/modifyCollection-pre_and_post_images.json: modifyCollection to changeStreamPreAndPostImages enabled",
  ],
  "collMod changes the expiry of a TTL index only": [
    "collection-management/modifyCollection-errorResponse.json: modifyCollection prepareUnique violations are accessible",
  ],
  "time series collections are not served": [
    "collection-management/timeseries-collection.json: createCollection with all options",
    "collection-management/timeseries-collection.json: insertMany with duplicate ids",
    "collection-management/timeseries-collection.json: createCollection with bucketing options",
  ],
  "$out writes a collection; only stages that read are served": [
    "crud/aggregate-let.json: Aggregate to collection with let option",
    "crud/aggregate-out-readConcern.json: readConcern majority with out stage",
    "crud/aggregate-out-readConcern.json: readConcern local with out stage",
    "crud/aggregate-out-readConcern.json: readConcern available with out stage",
    "crud/aggregate-out.json: Aggregate with $out",
    "crud/aggregate-out.json: Aggregate with $out and batch size of 0",
    "crud/aggregate-write-readPreference.json: Aggregate with $out includes read preference for 5.0+ server",
    "crud/bypassDocumentValidation.json: Aggregate with $out passes bypassDocumentValidation: false",
    "crud/db-aggregate-write-readPreference.json: Database-level aggregate with $out includes read preference for 5.0+ server",
  ],
  "$merge writes a collection; only stages that read are served": [
    "crud/aggregate-merge-errorResponse.json: aggregate $merge DuplicateKey error is accessible",
    "crud/aggregate-merge.json: Aggregate with $merge",
    "crud/aggregate-merge.json: Aggregate with $merge and batch size of 0",
    "crud/aggregate-merge.json: Aggregate with $merge and majority readConcern",
    "crud/aggregate-merge.json: Aggregate with $merge and local readConcern",
    "crud/aggregate-merge.json: Aggregate with $merge and available readConcern",
    "crud/aggregate-write-readPreference.json: Aggregate with $merge includes read preference for 5.0+ server",
    "crud/db-aggregate-write-readPreference.json: Database-level aggregate with $merge includes read preference for 5.0+ server",
  ],
  "views are not served": [
    "crud/estimatedDocumentCount.json: estimatedDocumentCount works correctly on views",
  ],
  "validators in the server are not served; the product validates in its schemas": [
    "crud/findOneAndUpdate-errorResponse.json: findOneAndUpdate document validation errInfo is accessible",
  ],
};

/**
 * Tests that no server can pass with version 7.8 of the driver, which the driver's own suite leaves out as well. They are
 * run all the same, and an entry that is passed makes the tests fail.
 */
const GAPS: Record<string, readonly string[]> = {
  "the driver does not send bypassDocumentValidation: false (NODE-6484)": [
    "crud/bypassDocumentValidation.json: BulkWrite passes bypassDocumentValidation: false",
    "crud/bypassDocumentValidation.json: FindOneAndReplace passes bypassDocumentValidation: false",
    "crud/bypassDocumentValidation.json: FindOneAndUpdate passes bypassDocumentValidation: false",
    "crud/bypassDocumentValidation.json: InsertMany passes bypassDocumentValidation: false",
  ],
  "the driver replaces an _id of null by an ObjectId (NODE-6468)": [
    "crud/create-null-ids.json: inserting _id with type null via insertOne",
    "crud/create-null-ids.json: inserting _id with type null via insertMany",
    "crud/create-null-ids.json: inserting _id with type null via bulkWrite",
  ],
  "the driver takes a missing last chunk for the end of the file": [
    "gridfs/download.json: download when final chunk is missing",
  ],
};

const namesToReasons = (lists: Record<string, readonly string[]>): ReadonlyMap<string, string> =>
  new Map(Object.entries(lists).flatMap(([reason, names]) => names.map((name) => [name, reason] as const)));

/** Test by name to the reason of its refusal. */
export const KNOWN_REFUSALS = namesToReasons(REFUSALS);

/** Test by name to what the driver lacks. */
export const DRIVER_GAPS = namesToReasons(GAPS);
