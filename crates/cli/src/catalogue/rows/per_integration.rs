//! What may differ between the two ways of integrating.

use idv_catalogue::Integration;

/// One value for each way of integrating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PerIntegration<T> {
    pub sdk: T,
    pub api: T,
}

impl<T> PerIntegration<T> {
    pub fn map<U>(self, of: impl Fn(T) -> U) -> PerIntegration<U> {
        PerIntegration { sdk: of(self.sdk), api: of(self.api) }
    }

    /// What holds for one integration.
    pub fn of(self, integration: Integration) -> T {
        match integration {
            Integration::Sdk => self.sdk,
            Integration::Api => self.api,
        }
    }

    /// What holds for both integrations; each by itself where they differ.
    pub fn agreed(self) -> Result<T, Self>
    where
        T: PartialEq,
    {
        if self.sdk == self.api { Ok(self.api) } else { Err(self) }
    }
}

impl PerIntegration<String> {
    /// What holds for both integrations, or each behind its name.
    pub fn in_text(self, separator: &str) -> String {
        self.agreed().unwrap_or_else(|Self { sdk, api }| format!("SDK: {sdk}{separator}API: {api}"))
    }
}
