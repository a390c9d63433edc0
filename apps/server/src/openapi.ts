// The OpenAPI document, made from the registry of operations: one path for each, nothing written twice.
import { operations, pathOf, type OperationDeclaration } from '@throughline/operations'
import { z } from 'zod'

type Json = Record<string, unknown>

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as Json
  return rest
}

const json = (schema: Json): Json => ({ 'application/json': { schema } })

function pathItem(declared: OperationDeclaration): Json {
  const byKey = declared.kind === 'command' && declared.repeat === 'by-key'
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'A key of your own for this command. Sent again with the same key, it answers again and runs once.',
    schema: { type: 'string', maxLength: 200 },
  }
  return {
    post: {
      operationId: declared.name,
      summary: declared.summary,
      tags: [declared.name.split('.')[0]],
      'x-kind': declared.kind,
      'x-permission': declared.permission,
      'x-side': declared.side,
      ...(byKey ? { parameters: [key] } : {}),
      ...(declared.permission === 'anyone' ? { security: [] } : {}),
      requestBody: { required: true, content: json(schemaOf(declared.input, 'input')) },
      responses: {
        200: { description: 'The reply.', content: json(schemaOf(declared.reply, 'output')) },
        default: { description: 'A refusal, in a sentence.', content: json({ $ref: '#/components/schemas/Error' }) },
      },
    },
  }
}

const errorSchema: Json = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message'],
      properties: {
        code: { type: 'string' },
        message: { type: 'string' },
        fields: {
          type: 'array',
          items: {
            type: 'object',
            required: ['path', 'message'],
            properties: { path: { type: 'string' }, message: { type: 'string' } },
          },
        },
      },
    },
  },
}

export function openApiDocument(version: string, cookie: string): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Throughline',
      version,
      description: 'Every operation is a POST with a JSON body; nothing about a person ever stands in an address.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    security: [{ session: [] }],
    paths: Object.fromEntries(operations.map((declared) => [pathOf(declared.name), pathItem(declared)])),
    components: {
      schemas: { Error: errorSchema },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookie } },
    },
  }
}
