"""Every client for Python: the vendor's, another one for any type of service, and two for the data."""

import connector
import data_plane
import vendor

vendor.run()
connector.run()
data_plane.run()
