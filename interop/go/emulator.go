package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
)

var endpoint = os.Getenv("EXOSCALE_API_ENDPOINT")

// control calls a method of the control interface, which no client has: it makes happen what only the cloud
// could.
func control(path string, argument, reply any) error {
	base, err := url.Parse(endpoint)
	if err != nil {
		return err
	}
	body, err := json.Marshal(argument)
	if err != nil {
		return err
	}
	address := fmt.Sprintf("%s://%s/_emulator%s", base.Scheme, base.Host, path)
	answer, err := http.Post(address, "application/json", bytes.NewReader(body))
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("%s answers %s", path, answer.Status)
	}
	if reply == nil {
		return nil
	}
	return json.NewDecoder(answer.Body).Decode(reply)
}
