terraform {
  required_providers {
    exoscale = {
      source = "exoscale/exoscale"
    }
  }
}

variable "max_age" {
  type    = number
  default = 60
}

resource "exoscale_dbaas" "cache" {
  zone = "at-vie-1"
  name = "terraform"
  type = "valkey"
  plan = "startup-4"

  maintenance_dow        = "monday"
  maintenance_time       = "10:23:00"
  termination_protection = false

  valkey = {
    ip_filter       = ["127.0.0.0/8"]
    valkey_settings = jsonencode({ frequent_snapshots = true, ssl = true, timeout = var.max_age })
  }
}

resource "exoscale_dbaas_valkey_user" "app" {
  zone     = exoscale_dbaas.cache.zone
  service  = exoscale_dbaas.cache.name
  username = "app"
}

data "exoscale_database_uri" "cache" {
  zone = exoscale_dbaas.cache.zone
  name = exoscale_dbaas.cache.name
  type = "valkey"
}

output "uri" {
  value     = data.exoscale_database_uri.cache.uri
  sensitive = true
}
