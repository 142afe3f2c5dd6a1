"""w2v-BERT 2.0 (Barrault et al., 2023) up to the layer that IndexTTS hears: its hidden state 17.

The network is transformers'; layers that nobody hears are not built.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from torch import Tensor, nn

# Here and not where it is used: networks are built on the meta device, and whatever is first imported there (it brings
# torchaudio) would make its constants without content.
from transformers import Wav2Vec2BertConfig, Wav2Vec2BertModel

HEARD_LAYER = 17


class SemanticEncoder(nn.Module):
    """Filter bank features of a clip to semantic ones.

    Args:
        config: The content of the checkpoint's ``config.json``.

    Attributes:
        n_layers: How many of the checkpoint's layers are used.
    """

    def __init__(self, config: Mapping[str, Any]) -> None:
        super().__init__()
        self.n_layers = min(HEARD_LAYER, int(config["num_hidden_layers"]))
        own = {k: v for k, v in config.items() if k not in ("architectures", "torch_dtype", "dtype", "model_type")}
        own |= {"num_hidden_layers": self.n_layers, "add_adapter": False, "use_intermediate_ffn_before_adapter": False}
        # Masking of time is for training; its parameter is not in the checkpoint's use here.
        own |= {"apply_spec_augment": False, "mask_time_prob": 0.0, "mask_feature_prob": 0.0}
        self.model = Wav2Vec2BertModel(Wav2Vec2BertConfig(**own))

    def forward(self, features: Tensor, mask: Tensor) -> Tensor:
        """``[1, T, 160]`` at 50 Hz and what of them is sound, ``[1, T]``, to ``[1, T, C]``."""
        hidden: Tensor = self.model(input_features=features, attention_mask=mask).last_hidden_state
        return hidden
