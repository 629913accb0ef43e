import { answerProcedures } from "../../../../server/answer-procedures.ts";

export { answerProcedures as GET, answerProcedures as POST };
