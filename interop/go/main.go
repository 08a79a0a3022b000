// Goes through the API with egoscale v3, the vendor's own library, and through a service's data with two clients, and prints a
// line of JSON for each thing that it checked.
package main

func main() {
	catalogue()
	services()
	users()
	telemetry()
	maintenance()
	migration()
	data()
	cloudNames()
	failures()
	deletion()
}
