package main

import (
	"encoding/json"
	"fmt"
	"os"
)

type finding struct {
	Operation string `json:"operation"`
	Passed    bool   `json:"passed"`
	Failed    string `json:"failed,omitempty"`
}

// check reports what became of something: an error, or a panic, is a failure.
func check(operation string, work func() error) {
	found := finding{Operation: operation, Passed: true}
	if err := recovered(work); err != nil {
		found = finding{Operation: operation, Failed: err.Error()}
	}
	_ = json.NewEncoder(os.Stdout).Encode(found)
}

func recovered(work func() error) (err error) {
	defer func() {
		if panicked := recover(); panicked != nil {
			err = fmt.Errorf("panic: %v", panicked)
		}
	}()
	return work()
}

// expect returns an error that shows what was there instead.
func expect(holds bool, found any) error {
	if holds {
		return nil
	}
	return fmt.Errorf("unexpected: %+v", found)
}
