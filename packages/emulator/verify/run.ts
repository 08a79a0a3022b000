import { VerifyError } from './errors.js'
import { picture } from './picture.js'
import type { AnswerRecord } from './record.js'
import type { Json, Scenario, Step } from './scenario.js'
import type { Answer } from './send.js'
import { ask, askUntil, property, type Session } from './session.js'

/**
 * Goes through scenarios, and records what is answered.
 *
 * @throws {@link VerifyError} when a step fails without which the others make no sense
 */
export async function runScenarios(
  session: Session,
  scenarios: readonly Scenario[],
  progress: (line: string) => void,
): Promise<Record<string, AnswerRecord>> {
  const answers: Record<string, AnswerRecord> = {}
  for (const scenario of scenarios) {
    progress(`${scenario.name}: ${scenario.about}`)
    for (const step of scenario.steps) {
      const answer = await runStep(session, step)
      if (answer !== undefined) answers[`${scenario.name}/${step.name}`] = answer
    }
  }
  return answers
}

/** Undefined when the step came too late to tell anything. */
async function runStep(session: Session, step: Step): Promise<AnswerRecord | undefined> {
  const started = Date.now()
  const answer = await ask(session, step.request)
  const late = step.whileBuilding === true && (await serviceState(session)) !== 'rebuilding'
  if (step.request.operation === 'create-dbaas-service-valkey') learnIds(session, answer)
  const end = step.follow === true ? await operationEnd(session, answer) : undefined
  if (step.needed === true) demand(step, answer, end)
  if (step.until !== undefined) await reach(session, step.until)
  if (late) return undefined
  const waited = step.follow === true || step.until !== undefined
  return {
    status: answer.status,
    type: answer.type,
    ...(answer.body !== undefined && { body: bodyPicture(session, step, answer) }),
    ...(end !== undefined && { end: endPicture(session, end) }),
    ...(waited && { seconds: Math.round((Date.now() - started) / 100) / 10 }),
  }
}

function bodyPicture({ names }: Session, step: Step, { body }: Answer): Json {
  const own = step.ownEntries === true ? onlyOwn(body, names.get('service')) : body
  return picture(own, { names, content: step.content === true })
}

/** Other entries of lists are other people's services. */
function onlyOwn(body: unknown, service: string | undefined): unknown {
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? value.filter((item: { name?: unknown } | null) => item?.name === service)
        : value,
    ]),
  )
}

/** The ids of the service and of the operation that creates it. */
function learnIds({ names }: Session, answer: Answer): void {
  if (answer.status !== 200) return
  const reference = property(answer, 'reference') as { readonly id?: unknown } | undefined
  const ids = { id: reference?.id, creation: property(answer, 'id') }
  for (const [name, id] of Object.entries(ids)) if (typeof id === 'string') names.set(name, id)
}

/** The operation that an answer holds, at its end; undefined when the answer holds none. */
async function operationEnd(session: Session, answer: Answer): Promise<Answer | undefined> {
  const id = property(answer, 'id')
  if (answer.status !== 200 || typeof id !== 'string') return undefined
  const request = { operation: 'get-operation', parameters: { id } } as const
  return askUntil(session, request, (now) => property(now, 'state') !== 'pending')
}

/** How it ended; what it refers to was told by the first answer. */
function endPicture({ names }: Session, end: Answer): Json {
  const told = ['state', 'reason', 'message'].map((name) => [name, property(end, name)] as const)
  return picture(Object.fromEntries(told.filter(([, value]) => value !== undefined)), { names })
}

function demand({ name }: Step, { status, body }: Answer, end: Answer | undefined): void {
  const state = end === undefined ? 'success' : property(end, 'state')
  if (status === 200 && state === 'success') return
  const said = JSON.stringify(status === 200 ? end?.body : body)
  throw new VerifyError(
    `The step ${name} was answered with status ${status}: ${said}. Without it the rest makes no sense.`,
  )
}

const readService = { operation: 'get-dbaas-service-valkey' } as const

async function serviceState(session: Session): Promise<unknown> {
  return property(await ask(session, readService), 'state')
}

async function reach(session: Session, wanted: 'running' | 'absent'): Promise<void> {
  const reached = (answer: Answer): boolean =>
    wanted === 'absent' ? answer.status === 404 : property(answer, 'state') === 'running'
  const last = await askUntil(session, readService, reached)
  if (reached(last)) return
  throw new VerifyError(
    `The service is still not ${wanted}: its state is ${String(property(last, 'state'))}, status ${last.status}.`,
  )
}
