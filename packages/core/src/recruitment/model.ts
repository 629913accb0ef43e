export { CallModel, type Call } from "./calls/model.ts";
export {
  ApplicationModel, FormUseModel, LetterModel, OpeningModel, PoolCountModel, SpecialAnswersModel, type Application,
} from "./applications/model.ts";
export { AssessmentModel, InterviewModel, type Assessment, type Interview } from "./interviews/model.ts";
