package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"

	v3 "github.com/exoscale/egoscale/v3"
	"github.com/exoscale/egoscale/v3/credentials"
)

var (
	ctx      = context.Background()
	recorded = &recorder{}
	// The library reads key and secret from the environment, but no endpoint.
	client = newClient(v3.ClientOptWithEndpoint(v3.Endpoint(endpoint)))
)

// recorder keeps the last answer's body, since the library passes over what its types lack.
type recorder struct{ body []byte }

func (r *recorder) RoundTrip(request *http.Request) (*http.Response, error) {
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if r.body, err = io.ReadAll(response.Body); err != nil {
		return nil, err
	}
	response.Body = io.NopCloser(bytes.NewReader(r.body))
	return response, nil
}

func newClient(options ...v3.ClientOpt) *v3.Client {
	options = append(options, v3.ClientOptWithHTTPClient(&http.Client{Transport: recorded}))
	made, err := v3.NewClient(credentials.NewEnvCredentials(), options...)
	if err != nil {
		panic(err)
	}
	return made
}

// strictly holds an answer against the library's own type: no property that the type lacks, and what its tags demand.
func strictly[T any](answer *T, err error) (*T, error) {
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(recorded.body))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(new(T)); err != nil {
		return nil, fmt.Errorf("%T: %w", answer, err)
	}
	return answer, client.Validate(withoutTimeout(answer))
}

// withoutTimeout leaves out the one setting at which the library's validator panics: it has its bound as 3.1536e+07, which is
// no integer.
func withoutTimeout(answer any) any {
	service, ok := answer.(*v3.DBAASServiceValkey)
	if !ok || service.ValkeySettings == nil {
		return answer
	}
	copied, settings := *service, *service.ValkeySettings
	settings.Timeout = 0
	copied.ValkeySettings = &settings
	return &copied
}

// done waits for an operation with the library's own waiter, which polls every three seconds, and wants success.
func done(started *v3.Operation, err error) (*v3.Operation, error) {
	if started, err = strictly(started, err); err != nil {
		return nil, err
	}
	ended, err := client.Wait(ctx, started, v3.OperationStateSuccess)
	if err != nil {
		return nil, err
	}
	return ended, expect(ended.State == v3.OperationStateSuccess, ended)
}
