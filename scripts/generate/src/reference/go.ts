import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { camelCase } from '@dbaas-valkey/source/naming'

import { answerName, shownOf } from './answer.js'
import { doubleQuoted, vendorCall } from './vendor.js'

/** Words that egoscale writes in capitals. */
const capitals: ReadonlySet<string> = new Set(['ca', 'dbaas', 'id', 'ip', 'ssl', 'uri', 'url'])

/** A program that calls the operation once with egoscale, the vendor's library for Go. */
export function goCall(contract: Contract, operation: Operation): string | undefined {
  const call = vendorCall(contract, operation)
  if (call === undefined) return undefined
  const method = goName(operation.id)
  const body = call.properties && [
    `v3.${method}Request{${call.properties.map(([name, value]) => `${goName(name)}: ${doubleQuoted(value)}`).join(', ')}}`,
  ]
  const values = [
    'ctx',
    ...call.parameters.map(([, value]) => doubleQuoted(value)),
    ...(body ?? []),
  ]
  const variable = operation.async ? 'operation' : camelCase(answerName(contract, operation))
  return `package main

import (
	"context"
${operation.async ? '' : '\t"fmt"\n'}	"log"
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
	${variable}, err := client.${method}(${values.join(', ')})
	if err != nil {
		log.Fatal(err)
	}
${operation.async ? wait : show(contract, operation, variable)}}
`
}

const wait = `	if _, err := client.Wait(ctx, operation, v3.OperationStateSuccess); err != nil {
		log.Fatal(err)
	}
`

function show(contract: Contract, operation: Operation, variable: string): string {
  const shown = shownOf(contract, operation)
  if (shown === undefined) return `\t_ = ${variable}\n`
  return shown === 'all'
    ? `\tfmt.Printf("%+v\\n", ${variable})\n`
    : `\tfmt.Println(${variable}.${goName(shown.property)})\n`
}

function goName(name: string): string {
  return name
    .split('-')
    .map((word) =>
      capitals.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join('')
}
