// Asks one of the cloud's own names for its zones, and a host that the emulator does not serve for anything.
package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
)

func main() {
	answer, err := http.Get(os.Args[1])
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	body, _ := io.ReadAll(answer.Body)
	fmt.Println(answer.StatusCode, string(body))
	_, err = http.Get(os.Args[2])
	fmt.Println(err)
}
