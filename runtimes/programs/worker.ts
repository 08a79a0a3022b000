/** For workerd: a worker that runs the suite on each request. */
import { runSuite } from '../suite/run.js'

// oxlint-disable-next-line import/no-default-export -- where workerd looks for the worker
export default {
  async fetch(request: Request): Promise<Response> {
    const { searchParams } = new URL(request.url)
    return Response.json(await runSuite(searchParams.get('endpoint') ?? '', 'workerd'))
  },
}
