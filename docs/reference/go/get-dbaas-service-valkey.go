package main

import (
	"context"
	"fmt"
	"log"
	"os"

	v3 "github.com/exoscale/egoscale/v3"
	"github.com/exoscale/egoscale/v3/credentials"
)

func main() {
	ctx := context.Background()
	endpoint := v3.Endpoint(os.Getenv("EXOSCALE_API_ENDPOINT"))
	client, err := v3.NewClient(credentials.NewEnvCredentials(), v3.ClientOptWithEndpoint(endpoint))
	if err != nil {
		log.Fatal(err)
	}
	valkeyService, err := client.GetDBAASServiceValkey(ctx, "cache")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(valkeyService.Name)
}
