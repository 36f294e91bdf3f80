import { text } from '@pavadonis/domain';
import * as E from 'fp-ts/Either';
import { calm } from './calm';
import { type Asked, clientNo, commandNo, decidingOf } from './commands';
import { MODELS, type ModelName, type Process, statusOf } from './host';
import type { LogMoment, Look, Sending, ShownThen, Waiting } from './records';
import type { Step } from './steps';
import { isOfLog } from './truths/of-log';
import type { World } from './world';

const BY = { actor: text('caseworker-7'), role: text('social worker') };

// while a disk is ill a host tries again and again
const LONGEST_ILLNESS = 12_000;

/** Returns the present moment of the log. */
const momentOf = ({ server }: World): LogMoment => ({
  history: server.histories().length - 1,
  length: server.stored().length,
});

const livingOf = ({ processes }: World, host: number): Process | undefined => {
  const process = processes[host];
  return process?.office === undefined ? undefined : process;
};

const begin = (world: World, process: Process) => ({
  process,
  from: momentOf(world),
  failuresBefore: world.network.failures(process.host),
  to: undefined,
  answer: undefined,
  isChecked: false,
});

const ended =
  <A>(world: World, question: { to: LogMoment | undefined; answer: A | undefined }) =>
  (answer: A) => {
    question.answer = answer;
    question.to = momentOf(world);
  };

const tagOf = (answer: E.Either<{ readonly _tag: string }, unknown>): string => {
  const value = E.isLeft(answer) ? answer.left : answer.right;
  return typeof value === 'object' && value !== null && '_tag' in value ? String(value._tag) : 'well';
};

const send = (world: World, process: Process, asked: Asked): void => {
  const { office } = process;
  if (office === undefined) return;
  const controller = new AbortController();
  const vaultFailuresBefore = world.vault.failures();
  const sending: Sending = { ...begin(world, process), asked, vaultFailuresBefore, controller };
  world.sendings.push(sending);
  const command = { commandId: commandNo(asked.number), by: BY, signal: controller.signal };
  const stream = clientNo(asked.client);
  const deciding = decidingOf(asked);
  const end = ended(world, sending);
  const note = (answer: NonNullable<Sending['answer']>): void => {
    world.note(`${process.host} command ${asked.number} ${tagOf(answer)}`);
    end(answer);
  };
  switch (deciding._tag) {
    case 'Decide':
      void office
        .decide(stream, deciding.decision as never, deciding.facts as never, command)()
        .then(note);
      return;
    case 'Correct':
      void office
        .correct(stream, deciding.decision as never, deciding.facts as never, command)()
        .then(note);
      return;
    case 'AddEvidence':
      void office
        .addEvidence(stream, deciding.facts, { ...command, evidence: deciding.documents })()
        .then(note);
      return;
    case 'Merge': {
      const clientId = stream.slice('client-'.length) as Parameters<typeof office.mergeClients>[0];
      void office.mergeClients(clientId, deciding.facts, command)().then(note);
    }
  }
};

// a command of which an event may stand in the log
const aboutSent = ({ sendings }: World, asked: Asked): Asked => ({
  ...asked,
  target: sendings[asked.target % Math.max(1, sendings.length)]?.asked.number ?? 0,
});

const look = (world: World, process: Process, client: number, whole: boolean): void => {
  const { office } = process;
  if (office === undefined) return;
  const asked: Look = { ...begin(world, process), client };
  world.looks.push(asked);
  const stream = clientNo(client);
  const end = ended(world, asked);
  if (whole) void office.state(stream)().then(end);
  else
    void office
      .recorded(stream)()
      .then(end as never);
};

const wait = (world: World, process: Process, forAll: boolean, ms: number): void => {
  const { office } = process;
  if (office === undefined) return;
  const controller = ms === 0 ? undefined : new AbortController();
  const { time } = world.library;
  const position = forAll ? undefined : world.server.stored().length;
  const waiting: Waiting = {
    ...begin(world, process),
    position,
    controller,
    begunAt: time.now(),
    endedAt: undefined,
    shown: undefined,
  };
  world.waits.push(waiting);
  const options = controller === undefined ? {} : { signal: controller.signal };
  if (controller !== undefined)
    time.globals.setTimeout(() => {
      controller.abort();
    }, ms);
  const { readModels } = office;
  const asked =
    position === undefined ? readModels.caughtUp(options) : readModels.caughtUpTo(position, options);
  void asked().then((answer) => {
    const shown = MODELS.map((name) => {
      const status = statusOf(process, name);
      const { position = 0, _tag: tag = '' } = status ?? {};
      return [name, { position, tag, isOfLog: isOfLog(world, process, name) }] as const;
    });
    waiting.shown = Object.fromEntries(shown) as Record<ModelName, ShownThen>;
    waiting.endedAt = time.now();
    world.note(`${process.host} waited ${tagOf(answer)}`);
    ended(world, waiting)(answer);
  });
};

const deliver = async (world: World, which: number, fate: Parameters<World['network']['decide']>[1]) => {
  const all = world.network.underWay();
  const delivery = all[which % Math.max(1, all.length)];
  if (delivery === undefined) return;
  await world.network.decide(delivery, fate);
  await world.library.time.settle();
};

const pass = async (world: World, ms: number): Promise<void> => {
  const isWell = world.disks.every((disk) => disk.state() === 'fine');
  await world.library.time.pass(isWell ? ms : Math.min(ms, LONGEST_ILLNESS));
};

const putBack = async (world: World, by: number): Promise<void> => {
  const { server, network, bell } = world;
  await server.putBack(Math.max(0, server.stored().length - by));
  // whoever holds no fingerprints has to notice that the server was away
  if (server.kind !== 'marked') network.breakOff(true);
  bell.ring();
};

/** Does a step of a history. One that makes no sense any more does nothing. */
export const act = async (world: World, step: Step): Promise<void> => {
  const process = 'host' in step ? livingOf(world, step.host) : undefined;
  switch (step._tag) {
    case 'Send':
      if (process !== undefined) send(world, process, aboutSent(world, step.asked));
      break;
    case 'SendAgain': {
      const before = world.sendings.at(-step.back);
      if (process !== undefined && before !== undefined) send(world, process, before.asked);
      break;
    }
    case 'Abort':
      world.sendings.at(-step.back)?.controller.abort();
      break;
    case 'Look':
      if (process !== undefined) look(world, process, step.client, step.whole);
      break;
    case 'Wait':
      if (process !== undefined) wait(world, process, step.forAll, step.ms);
      break;
    case 'Deliver':
      await deliver(world, step.which, step.fate);
      break;
    case 'DeliverMany':
      for (const which of step.which) await deliver(world, which, 'answered');
      break;
    case 'Pass':
      await pass(world, step.ms);
      break;
    case 'Jump':
      world.skews[step.host] = (world.skews[step.host] ?? 0) + step.ms;
      break;
    case 'Die': {
      const dying = world.processes[step.host];
      if (dying !== undefined) world.end(dying);
      break;
    }
    case 'Close':
      if (process?.office !== undefined) {
        process.isClosed = true;
        void process.office.readModels.close()();
        await world.library.time.settle();
        world.end(process);
      }
      break;
    case 'Start':
      world.start(step.host, step.version);
      break;
    case 'Disk': {
      const at = world.circumstances.disks[step.host] ?? 0;
      world.disks[at]?.become(step.state);
      if (step.state !== 'fine')
        for (const each of world.processes)
          if (each !== undefined && each.disk === world.disks[at]) each.metIllDisk = true;
      break;
    }
    case 'Fill':
      world.server.fill(step.full);
      break;
    case 'PutBack':
      await putBack(world, step.by);
      break;
    case 'Acknowledge':
      if (process?.office !== undefined) void process.office.readModels.acknowledgeLoss()();
      break;
    case 'RemoveLower':
      if (process?.office !== undefined) {
        world.removals.add(world.circumstances.disks[step.host] ?? 0);
        void process.office.readModels.removeLowerVersions()();
      }
      break;
    case 'BreakOff':
      world.network.breakOff(true, step.host);
      break;
    case 'Vault':
      world.vault.become(step.away);
      break;
    case 'Calm':
      await calm(world);
      break;
  }
  await world.library.time.settle();
};
