import type { Contract, Operation } from '@dbaas-valkey/contract/model'
import { camelCase, pascalCase } from '@dbaas-valkey/source/naming'

import { answerName, shownOf } from './answer.js'
import { doubleQuoted, vendorCall } from './vendor.js'

/** A program that calls the operation once with `com.exoscale.sdk`, the vendor's library for Java. */
export function javaCall(contract: Contract, operation: Operation): string | undefined {
  const call = vendorCall(contract, operation)
  if (call === undefined) return undefined
  const variable = operation.async ? 'operation' : answerName(contract, operation)
  const setters = call.properties?.map(
    ([name, value]) => `.${camelCase(name)}(${doubleQuoted(value)})`,
  )
  const request = setters && [`new ${pascalCase(operation.id)}Request()${setters.join('')}`]
  const values = [...call.parameters.map(([, value]) => doubleQuoted(value)), ...(request ?? [])]
  return `import com.exoscale.sdk.api.ExoscaleApi;
import com.exoscale.sdk.client.ApiClient;
import com.exoscale.sdk.client.Credentials;
import com.exoscale.sdk.model.*;

public final class ${pascalCase(operation.id)} {
    public static void main(String[] arguments) throws Exception {
        var credentials = new Credentials(System.getenv("EXOSCALE_API_KEY"), System.getenv("EXOSCALE_API_SECRET"));
        var client = new ApiClient(credentials);
        client.updateBaseUri(System.getenv("EXOSCALE_API_ENDPOINT"));
        var api = new ExoscaleApi(client);
        var ${variable} = api.${camelCase(operation.id)}(${values.join(', ')});
${operation.async ? wait : show(contract, operation, variable)}    }
}
`
}

const wait = `        while (operation.getState() == Operation.StateEnum.PENDING) {
            Thread.sleep(3_000);
            operation = api.getOperation(operation.getId());
        }
        System.out.println(operation.getState());
`

function show(contract: Contract, operation: Operation, variable: string): string {
  const shown = shownOf(contract, operation)
  if (shown === undefined) return ''
  const value = shown === 'all' ? variable : `${variable}.get${pascalCase(shown.property)}()`
  return `        System.out.println(${value});\n`
}
