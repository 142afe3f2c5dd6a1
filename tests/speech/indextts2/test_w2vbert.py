"""w2v-BERT cut to the layers that are heard."""

from __future__ import annotations

from typing import Any

import pytest
import torch
from transformers import Wav2Vec2BertConfig, Wav2Vec2BertModel

from dubstudio.speech.indextts2.w2vbert import HEARD_LAYER, SemanticEncoder


def _config(n_layers: int) -> dict[str, Any]:
    """As a checkpoint's ``config.json`` has it, small."""
    return {
        "architectures": ["Wav2Vec2BertModel"],
        "model_type": "wav2vec2-bert",
        "torch_dtype": "float32",
        "add_adapter": False,
        "hidden_size": 16,
        "intermediate_size": 24,
        "num_attention_heads": 2,
        "num_hidden_layers": n_layers,
        "feature_projection_input_dim": 160,
        "position_embeddings_type": "relative_key",
        "conv_depthwise_kernel_size": 5,
        "apply_spec_augment": True,
        "mask_time_prob": 0.05,
    }


@pytest.fixture(scope="module")
def whole() -> Wav2Vec2BertModel:
    """All layers, as its makers built it."""
    torch.manual_seed(6)
    config = {k: v for k, v in _config(HEARD_LAYER + 2).items() if k not in ("model_type", "torch_dtype")}
    model = Wav2Vec2BertModel(Wav2Vec2BertConfig(**config))
    model.train(mode=False).requires_grad_(requires_grad=False)
    return model


@pytest.fixture(scope="module")
def cut(whole: Wav2Vec2BertModel) -> SemanticEncoder:
    """Ours with the same weights, built without memory."""
    with torch.device("meta"):
        encoder = SemanticEncoder(_config(HEARD_LAYER + 2))
    weights = {f"model.{key}": weight for key, weight in whole.state_dict().items()}
    encoder.load_state_dict({key: weights[key].clone() for key in encoder.state_dict()}, assign=True)
    return encoder.eval().requires_grad_(requires_grad=False)


def test_only_the_heard_layers_are_built(whole: Wav2Vec2BertModel, cut: SemanticEncoder) -> None:
    assert cut.n_layers == HEARD_LAYER == len(cut.model.encoder.layers)
    left = {key.removeprefix("model.") for key in cut.state_dict()}
    unheard = {key for key in whole.state_dict() if key not in left}
    assert all(key == "masked_spec_embed" or key.split(".")[2] in ("17", "18") for key in unheard)


def test_nothing_is_left_without_content(cut: SemanticEncoder) -> None:
    assert not [name for name, tensor in [*cut.named_parameters(), *cut.named_buffers()] if tensor.is_meta]


@pytest.mark.parametrize("n_masked", [0, 1])
def test_its_output_is_the_seventeenth_hidden_state(
    whole: Wav2Vec2BertModel, cut: SemanticEncoder, n_masked: int
) -> None:
    features, mask = torch.randn(1, 21, 160), torch.ones(1, 21, dtype=torch.long)
    mask[:, 21 - n_masked :] = 0
    states = whole(input_features=features, attention_mask=mask, output_hidden_states=True).hidden_states
    assert torch.allclose(cut(features, mask), states[HEARD_LAYER], atol=1e-5)
    assert not torch.allclose(states[HEARD_LAYER], states[HEARD_LAYER + 1], atol=1e-3)


def test_fewer_layers_than_are_heard_are_all_used() -> None:
    assert SemanticEncoder(_config(2)).n_layers == 2


def test_half_precision_hears_the_same(cut: SemanticEncoder) -> None:
    features, mask = torch.randn(1, 12, 160), torch.ones(1, 12, dtype=torch.long)
    wanted = cut(features, mask)
    half = SemanticEncoder(_config(HEARD_LAYER + 2)).eval()
    half.load_state_dict(cut.state_dict())
    got = half.bfloat16()(features.bfloat16(), mask)
    assert torch.cosine_similarity(got.float(), wanted, dim=-1).min() > 0.98


def test_rows_do_not_hear_each_other(cut: SemanticEncoder) -> None:
    features, mask = torch.randn(2, 14, 160), torch.ones(2, 14, dtype=torch.long)
    both = cut(features, mask)
    assert both.shape == (2, 14, 16)
    assert torch.allclose(both[1:], cut(features[1:], mask[1:]), atol=1e-5)
