/**
 * A provider's contract, or a time in which the foundation provides the service itself; and the staff engaged under it.
 * Planned and actual ends are kept apart, since they differed twice.
 */
export {
  ContractAmended,
  ContractSigned,
  ContractTerminated,
  DirectProvisionEnded,
  DirectProvisionStarted,
  Event,
  Recordable,
  StaffEngaged,
  StaffReleased,
} from './contract/events';
export { evolve, initial, type State, term } from './contract/state';
export {
  type AlreadyBegun,
  type AlreadyEnded,
  amendContract,
  endDirectProvision,
  type EndsBeforeItBegins,
  type EngagedAs,
  engageStaff,
  type NoContract,
  type OutsideTerm,
  releaseStaff,
  signContract,
  startDirectProvision,
  terminateContract,
} from './contract/decisions';
