package main

import (
	"context"
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
	operation, err := client.UpdateDBAASServiceValkey(ctx, "cache", v3.UpdateDBAASServiceValkeyRequest{Plan: "business-8"})
	if err != nil {
		log.Fatal(err)
	}
	if _, err := client.Wait(ctx, operation, v3.OperationStateSuccess); err != nil {
		log.Fatal(err)
	}
}
