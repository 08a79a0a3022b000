import { route } from './model/route.js'
import { useStore } from './model/store.js'
import { Notices } from './parts/notice.js'
import { FaultsView } from './views/faults.js'
import { Header } from './views/header.js'
import { OperationsView } from './views/operations.js'
import { RequestsView } from './views/requests.js'
import { ServiceView } from './views/service.js'
import { ServicesView } from './views/services.js'

/** The page: a header that is always there, and the view that the address names. */
export function App() {
  return (
    <>
      <Header />
      <main id="main" tabIndex={-1}>
        <View />
      </main>
      <Notices />
    </>
  )
}

function View() {
  const shown = useStore(route, (value) => value)
  switch (shown.view) {
    case 'service':
      return <ServiceView key={`${shown.zone}/${shown.name}`} zone={shown.zone} name={shown.name} />
    case 'operations':
      return <OperationsView />
    case 'requests':
      return <RequestsView />
    case 'faults':
      return <FaultsView />
    case 'services':
      return <ServicesView />
  }
}
