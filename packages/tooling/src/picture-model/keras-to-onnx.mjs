/**
 * Converts Keras layers to ONNX nodes. Kernels keep their 8-bit values, in another
 * order (channels first), and are scaled when the model is opened. A batch
 * normalisation is a factor and a summand for each channel: the factor goes into
 * the scale of the kernel before it, the summand becomes its bias.
 */
import { affine, findZero, toFloats, transpose } from './keras-weights.mjs';
import { FLOAT, UINT8 } from './onnx-file.mjs';

const expect = (condition, name, what) => {
  if (!condition) throw new Error(`${name}: ${what}, which the conversion does not know`);
};

/**
 * Converts layers, in the order in which they run, to { nodes, tensors, output, folded }. `output`
 * is the name of the last tensor; `folded` are the layers without a tensor of their own.
 */
export const kerasToOnnx = (layers, weights, input) => {
  const nodes = [];
  const tensors = [];
  const folded = [];
  // By layer: its tensor; padding before its convolution; a convolution before its normalisation.
  const outputs = new Map();
  const paddings = new Map();
  const convolutions = new Map();

  const node = (op, inputs, output, attributes) => {
    nodes.push({ op, inputs, output, attributes });
    outputs.set(output, output);
  };
  const tensor = (name, type, shape, data) => {
    tensors.push({ name, type, shape, data });
    return name;
  };
  const fold = (name, from) => {
    folded.push(name);
    outputs.set(name, outputs.get(from));
  };

  /** Adds a kernel that is stored as bytes and dequantised to floats. `factor` applies to axis 0. */
  const kernel = (name, weight, order, factor) => {
    const { shape, data } = transpose(weight, order);
    const zero = findZero(name, weight);
    const quantised = tensor(`${name}/bytes`, UINT8, shape, data);
    const channels = factor ? [factor.length] : [];
    const scales = (factor ?? [1]).map((f) => f * weight.scale);
    const scale = tensor(`${name}/scale`, FLOAT, channels, Float32Array.from(scales));
    const zeros = tensor(`${name}/zero`, UINT8, channels, new Uint8Array(scales.length).fill(zero));
    nodes.push({
      op: 'DequantizeLinear',
      inputs: [quantised, scale, zeros],
      output: name,
      attributes: factor ? { axis: { i: 0 } } : {},
    });
    return name;
  };

  const convolution = (name, config, from) => {
    const { strides, kernel_size: size, padding, use_bias, activation } = config;
    expect(!use_bias && activation === 'linear', name, 'a bias or an activation');
    expect(padding === 'valid' || strides[0] === 1, name, 'padding that depends on the size');
    const same = size.flatMap((k) => (k - 1) / 2);
    const around = padding === 'same' ? [...same, ...same] : [0, 0, 0, 0];
    convolutions.set(name, {
      from: outputs.get(from),
      attributes: { strides: { ints: strides }, pads: { ints: paddings.get(from) ?? around } },
    });
    folded.push(name);
  };

  const normalisation = (name, config, from) => {
    const { from: source, attributes } = convolutions.get(from) ?? {};
    expect(source, name, 'a normalisation without a convolution');
    const { factor, summand } = affine(name, config, weights);
    const depthwise = weights.get(`${from}/depthwise_kernel`);
    // Rows, columns, in, out → out, in, rows, columns; depthwise: rows, columns, channel, 1.
    const weight = depthwise
      ? kernel(`${from}/kernel`, depthwise, [2, 3, 0, 1], factor)
      : kernel(`${from}/kernel`, weights.get(`${from}/kernel`), [3, 2, 0, 1], factor);
    const bias = tensor(`${name}/bias`, FLOAT, [summand.length], Float32Array.from(summand));
    const group = depthwise ? factor.length : 1;
    node('Conv', [source, weight, bias], name, { ...attributes, group: { i: group } });
  };

  const dense = (name, { activation }, from) => {
    const bias = weights.get(`${name}/bias`);
    const weight = kernel(`${name}/kernel`, weights.get(`${name}/kernel`), [0, 1]);
    const summand = tensor(`${name}/bias`, FLOAT, bias.shape, toFloats(bias));
    node('Gemm', [outputs.get(from), weight, summand], `${name}/sum`);
    const op = { relu: 'Relu', softmax: 'Softmax' }[activation];
    expect(op, name, activation);
    node(op, [`${name}/sum`], name, op === 'Softmax' ? { axis: { i: 1 } } : {});
  };

  /** Averages only over pixels inside the picture, which is ONNX's default. */
  const pooling = (op, name, { pool_size: size, strides, padding }, from) => {
    expect(padding === 'valid' || strides[0] === 1, name, 'padding that depends on the size');
    const same = size.map((k) => (k - 1) / 2);
    node(op, [outputs.get(from)], name, {
      kernel_shape: { ints: size },
      strides: { ints: strides },
      ...(padding === 'same' && { pads: { ints: [...same, ...same] } }),
    });
  };

  const convert = {
    InputLayer(name) {
      node('Transpose', [input], name, { perm: { ints: [0, 3, 1, 2] } });
    },
    ZeroPadding2D(name, { padding: [[top, bottom], [left, right]] }, [from]) {
      fold(name, from);
      paddings.set(name, [top, left, bottom, right]);
    },
    Conv2D: (name, config, [from]) => convolution(name, config, from),
    DepthwiseConv2D: (name, config, [from]) => convolution(name, config, from),
    BatchNormalization: (name, config, [from]) => normalisation(name, config, from),
    ReLU(name, { max_value: max, negative_slope, threshold }, [from]) {
      expect(
        max === 6 && negative_slope === 0 && threshold === 0,
        name,
        'another ReLU than 0 to 6',
      );
      const lower = tensor(`${name}/least`, FLOAT, [], Float32Array.of(0));
      const upper = tensor(`${name}/most`, FLOAT, [], Float32Array.of(max));
      node('Clip', [outputs.get(from), lower, upper], name);
    },
    Activation(name, { activation }, [from]) {
      expect(activation === 'relu', name, activation);
      node('Relu', [outputs.get(from)], name);
    },
    Add: (name, _, from) =>
      node(
        'Add',
        from.map((one) => outputs.get(one)),
        name,
      ),
    Concatenate(name, { axis }, from) {
      expect(axis === 3, name, 'another axis than the channels');
      const all = from.map((one) => outputs.get(one));
      node('Concat', all, name, { axis: { i: 1 } });
    },
    AveragePooling2D: (name, config, [from]) => pooling('AveragePool', name, config, from),
    MaxPooling2D: (name, config, [from]) => pooling('MaxPool', name, config, from),
    // Each channel has one value here, so the order of the axes no longer matters.
    Flatten: (name, _, [from]) => node('Flatten', [outputs.get(from)], name, { axis: { i: 1 } }),
    Dropout: (name, _, [from]) => fold(name, from),
    Dense: (name, config, [from]) => dense(name, config, from),
  };

  for (const {
    name,
    class_name: type,
    config,
    inbound_nodes: [inbound = []],
  } of layers) {
    expect(convert[type], name, `a layer ${type}`);
    convert[type](
      name,
      config,
      inbound.map(([from]) => from),
    );
  }
  return { nodes, tensors, folded, output: outputs.get(layers.at(-1).name) };
};
