// A server that decodes parameters with kin-openapi: it answers 204 where a request is what the document says, and
// otherwise 400 with what kin-openapi makes of it.
package main

import (
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers/gorillamux"
)

func main() {
	document, err := openapi3.NewLoader().LoadFromFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	router, err := gorillamux.NewRouter(document)
	if err != nil {
		panic(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	fmt.Printf("http://%s\n", listener.Addr())
	handler := func(writer http.ResponseWriter, request *http.Request) {
		route, values, err := router.FindRoute(request)
		for name, value := range values {
			// The router hands over what stands in the path, with its escapes.
			if text, problem := url.PathUnescape(value); problem == nil {
				values[name] = text
			}
		}
		if err == nil {
			err = openapi3filter.ValidateRequest(request.Context(), &openapi3filter.RequestValidationInput{
				Request:    request,
				PathParams: values,
				Route:      route,
			})
		}
		if err == nil {
			writer.WriteHeader(http.StatusNoContent)
			return
		}
		http.Error(writer, err.Error(), http.StatusBadRequest)
	}
	panic(http.Serve(listener, http.HandlerFunc(handler)))
}
