/** Encodes nodes and tensors as an ONNX file, with protobufjs. */
import protobuf from 'protobufjs';

export const FLOAT = 1;
export const UINT8 = 2;
export const INT64 = 7;
const ATTRIBUTE_TYPES = { f: 1, i: 2, ints: 7 };

const one = (type, id) => ({ type, id });
const many = (type, id) => ({ rule: 'repeated', type, id });
const message = (fields) => ({ fields });

/** The part of onnx.proto (ONNX, Apache-2.0) that our models need. The field numbers are part of the format. */
const { ModelProto } = protobuf.Root.fromJSON({
  nested: {
    ModelProto: message({
      ir_version: one('int64', 1),
      producer_name: one('string', 2),
      doc_string: one('string', 6),
      graph: one('GraphProto', 7),
      opset_import: many('OperatorSetIdProto', 8),
    }),
    OperatorSetIdProto: message({ domain: one('string', 1), version: one('int64', 2) }),
    GraphProto: message({
      node: many('NodeProto', 1),
      name: one('string', 2),
      initializer: many('TensorProto', 5),
      input: many('ValueInfoProto', 11),
      output: many('ValueInfoProto', 12),
    }),
    NodeProto: message({
      input: many('string', 1),
      output: many('string', 2),
      name: one('string', 3),
      op_type: one('string', 4),
      attribute: many('AttributeProto', 5),
    }),
    AttributeProto: message({
      name: one('string', 1),
      f: one('float', 2),
      i: one('int64', 3),
      ints: many('int64', 8),
      type: one('int32', 20),
    }),
    TensorProto: message({
      dims: many('int64', 1),
      data_type: one('int32', 2),
      name: one('string', 8),
      raw_data: one('bytes', 9),
    }),
    ValueInfoProto: message({ name: one('string', 1), type: one('TypeProto', 2) }),
    TypeProto: message({ tensor_type: one('TensorTypeProto', 1) }),
    TensorTypeProto: message({ elem_type: one('int32', 1), shape: one('ShapeProto', 2) }),
    ShapeProto: message({ dim: many('DimensionProto', 1) }),
    DimensionProto: message({ dim_value: one('int64', 1) }),
  },
}).nested;

const value = ({ name, shape, type = FLOAT }) => ({
  name,
  type: {
    tensor_type: {
      elem_type: type,
      ...(shape && { shape: { dim: shape.map((dim_value) => ({ dim_value })) } }),
    },
  },
});

/** Encodes attributes such as { axis: { i: 0 } }; the inner key is the type: `f`, `i` or `ints`. */
const encodeAttributes = (named) =>
  Object.entries(named).map(([name, content]) => ({
    name,
    ...content,
    type: ATTRIBUTE_TYPES[Object.keys(content)[0]],
  }));

/**
 * Returns the bytes of an ONNX file. `nodes` are { op, inputs, output, attributes? } in the order in
 * which they run; `tensors` are { name, type, shape, data: typed array }; `inputs` and `outputs` are
 * { name, shape?, type? }, of floats by default.
 */
export const onnxFile = ({ name, doc, nodes, tensors, inputs, outputs }) =>
  ModelProto.encode({
    ir_version: 8,
    producer_name: 'nightlight',
    doc_string: doc,
    opset_import: [{ domain: '', version: 13 }],
    graph: {
      name,
      node: nodes.map((node) => ({
        name: node.output,
        op_type: node.op,
        input: node.inputs,
        output: [node.output],
        attribute: encodeAttributes(node.attributes ?? {}),
      })),
      initializer: tensors.map(({ name, type, shape, data }) => ({
        name,
        data_type: type,
        dims: shape,
        raw_data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      })),
      input: inputs.map(value),
      output: outputs.map(value),
    },
  }).finish();
