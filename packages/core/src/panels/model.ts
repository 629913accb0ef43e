export { GroundRulesModel, RulesAcceptanceModel, type GroundRules, type RulesAcceptance } from "./ground-rules/model.ts";
export { HandoverModel, type Handover } from "./handovers/model.ts";
export { MembershipModel, type Membership } from "./memberships/model.ts";
export { PanelModel, type Panel } from "./panel-model.ts";
export { TermModel, type Term } from "./terms/model.ts";
export { TrainingModel, TrainingRecordModel, type Training, type TrainingRecord } from "./trainings/model.ts";
export { PanelTypeModel, type PanelType } from "./types/model.ts";
